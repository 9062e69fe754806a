import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { NewJobConfig } from '../../elasticsearch/wire-types.ts';
import type { JobDraft } from '../../rollup/new-job/job-draft.ts';
import { readRefusal } from '../../rollup/new-job/refusal.ts';
import { actionMessages } from '../actions/messages.ts';
import type { Told } from '../actions/told.ts';
import type { FieldRefusal } from '../job-form/job-form.ts';
import type { KnownSurroundings } from '../job-form/use-surroundings.ts';
import { useNotify } from '../notices.ts';
import { quoted } from '../shortened.ts';
import { visibleInText } from '../visible.ts';
import type { CreateOutcome } from './create-outcome.ts';
import { createdAndStartTold, createTold, refusedAtFieldsTold } from './create-told.ts';
import { createMessages as say } from './messages.ts';
import { sendNewJob, startNewJob } from './send-new-job.ts';

export type CreatePhase =
  | { kind: 'asking' }
  | { kind: 'creating' | 'starting'; known: KnownSurroundings }
  | { kind: 'failed'; told: Told };

export interface NewJob {
  id: string;
  config: NewJobConfig;
  /** What the configuration was made from. */
  draft: JobDraft;
  startNow: boolean;
  /** What was known of the cluster when it was sent. */
  known: KnownSurroundings;
}

interface CreateJobOptions {
  /** The job is there, wherever the operator is by now. */
  onCreated: () => void;
  /** The same, and the operator has stayed. */
  onCreatedHere: (id: string) => void;
}

/** Creating a job, and starting it where that is wanted. */
export function useCreateJob({ onCreated, onCreatedHere }: CreateJobOptions) {
  const client = useQueryClient();
  const notify = useNotify();
  const [phase, setPhase] = useState<CreatePhase>({ kind: 'asking' });
  const [refusals, setRefusals] = useState<readonly FieldRefusal[]>([]);
  // Two clicks may come before the page has been drawn again.
  const isSending = useRef(false);
  const { mutate } = useMutation({
    mutationFn: async ({ id, config, draft, startNow, known }: NewJob): Promise<boolean> => {
      setPhase({ kind: 'creating', known });
      setRefusals([]);
      const job = quoted(id);
      const outcome = await sendNewJob(client, id, config);
      if (outcome.kind !== 'created' && outcome.kind !== 'created_despite') {
        const { told, atFields } = failedTold(job, outcome, draft);
        setPhase({ kind: 'failed', told });
        setRefusals(atFields);
        return false;
      }
      let told = createTold(job, outcome);
      if (startNow) {
        setPhase({ kind: 'starting', known });
        told = createdAndStartTold(job, told, await startNewJob(client, id, job));
      }
      notify({ key: `create ${id}`, ...told });
      onCreated();
      return true;
    },
    onSettled: (isCreated) => {
      isSending.current = isCreated === true;
    },
    onError: (error, { id }) => {
      const text = [actionMessages.fault, error.message];
      setPhase({ kind: 'failed', told: { tone: 'danger', title: say.unclear(quoted(id)), text } });
    },
  });
  return {
    phase,
    /** What Elasticsearch has said against fields that have not been changed since. */
    refusals,
    /** Once it is created it stays so, until the page is left. */
    isBusy: phase.kind === 'creating' || phase.kind === 'starting',
    create: (job: NewJob) => {
      // Called only as long as the page is there.
      const onSuccess = (isCreated: boolean) => {
        if (isCreated) onCreatedHere(job.id);
      };
      if (isSending.current) return;
      isSending.current = true;
      mutate(job, { onSuccess });
    },
    /** The draft has been changed: what came of it before was about another. */
    forgetAbout: (part: Partial<JobDraft>) => {
      setPhase((current) => (current.kind === 'failed' ? { kind: 'asking' } : current));
      setRefusals((current) => current.filter(({ field }) => !(field in part)));
    },
  };
}

/** What is said of the job, and what of single fields: the latter is not said twice. */
function failedTold(
  job: string,
  outcome: CreateOutcome,
  draft: JobDraft,
): { told: Told; atFields: FieldRefusal[] } {
  if (outcome.kind !== 'refused' || outcome.failure.kind !== 'refused')
    return { told: createTold(job, outcome), atFields: [] };
  const reasons = readRefusal(outcome.failure.reason, draft);
  const atFields = reasons.flatMap(({ field, reason }) =>
    field ? [{ field, reason: visibleInText(reason) }] : [],
  );
  const told =
    atFields.length === reasons.length
      ? refusedAtFieldsTold(job, outcome.failure)
      : createTold(job, outcome);
  return { told, atFields };
}
