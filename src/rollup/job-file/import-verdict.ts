import type { NewJobConfig } from '../../elasticsearch/wire-types.ts';
import type { ComparedConfig } from '../config-difference.ts';
import { differences } from '../config-difference.ts';
import { configOf, draftOf } from '../new-job/draft-config.ts';
import type { Problem } from '../new-job/problem.ts';
import { problemsOf } from '../new-job/problems.ts';
import type { Surroundings } from '../new-job/surroundings.ts';

/** What would come of a job of a file, if it were sent to the cluster. */
export type ImportVerdict =
  | { kind: 'create'; config: NewJobConfig; warnings: readonly Problem[] }
  /** The very same job is there. */
  | { kind: 'skip' }
  | { kind: 'refuse'; problems: readonly Problem[] };

/**
 * Judges a job of a file as the form judges a draft. Its interval is written as the cluster's version
 * takes it.
 *
 * @param existing the configuration of the job that has this id today; undefined where there is none, or
 * where the console cannot make sense of it
 * @param now in ms since 1970, UTC
 */
export function importVerdict(
  { id, config }: { id: string; config: NewJobConfig },
  surroundings: Surroundings,
  existing: ComparedConfig | undefined,
  now: number = Date.now(),
): ImportVerdict {
  const draft = draftOf({ ...config, id }, surroundings.rules);
  const sent = configOf(draft, surroundings.rules);
  if (existing && differences(existing, { ...sent, id }).length === 0) return { kind: 'skip' };
  const problems = problemsOf(draft, asSent(id, surroundings), now);
  const errors = problems.filter(({ severity }) => severity === 'error');
  return errors.length > 0
    ? { kind: 'refuse', problems: errors }
    : { kind: 'create', config: sent, warnings: problems };
}

/** A draft's id is judged without the spaces around it, but sent as it stands in the file. */
function asSent(id: string, { jobIds, rollupIndex, ...others }: Surroundings): Surroundings {
  const only = (has: boolean) => (has ? [id.trim()] : []);
  return {
    ...others,
    jobIds: jobIds && new Set(only(jobIds.has(id))),
    rollupIndex:
      rollupIndex?.kind === 'rollup'
        ? { ...rollupIndex, jobIds: only(rollupIndex.jobIds.includes(id)) }
        : rollupIndex,
  };
}
