import { createContext, useContext } from 'react';
import type { FieldCaps } from '../../elasticsearch/wire-types.ts';
import type { DraftField, JobDraft } from '../../rollup/new-job/job-draft.ts';
import type { Problem } from '../../rollup/new-job/problem.ts';
import type { RollupIndexFacts } from '../../rollup/new-job/surroundings.ts';
import type { ServerRules } from '../../elasticsearch/server-rules.ts';
import { jobFormMessages as say } from './messages.ts';
import type { SurroundingsCheck, UnreadCheck } from './use-surroundings.ts';

/** What Elasticsearch has said of a field when it refused the job. */
export interface FieldRefusal {
  field: DraftField;
  reason: string;
}

/** What every field of the form needs. */
export interface JobForm {
  draft: JobDraft;
  change: (part: Partial<JobDraft>) => void;
  rules: ServerRules;
  /** The fields of the index pattern; null as long as they are not known. */
  fields: FieldCaps | null;
  isReadingFields: boolean;
  /** What could not be read. */
  unread: readonly UnreadCheck[];
  /** What the rollup index is today; null as long as that is not known. */
  rollupIndex: RollupIndexFacts | null;
  /** The problems of a field that may be shown by now. */
  shownProblems: (field: DraftField) => readonly Problem[];
  refusals: readonly FieldRefusal[];
  /** Whether the field is to be marked as wrong. */
  isInvalid: (field: DraftField) => boolean;
  /** The operator has been at the field: from now on its errors are shown. */
  touch: (field: DraftField) => void;
}

export const JobFormContext = createContext<JobForm | null>(null);

/** The form that a field belongs to. Throws outside of one. */
export function useJobForm(): JobForm {
  const form = useContext(JobFormContext);
  if (!form) throw new Error('useJobForm needs a JobFormContext above it');
  return form;
}

/** That something could not be read, and why, as sentences; none where it could. */
export function useUnread(...checks: SurroundingsCheck[]): string[] {
  return useJobForm()
    .unread.filter(({ check }) => checks.includes(check))
    .map(({ check, why }) => `${say.checkFailed[check]} ${why}`);
}
