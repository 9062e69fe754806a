import type { RollupCaps } from '../../elasticsearch/wire-types.ts';
import type { ServerRules } from '../../elasticsearch/server-rules.ts';
import type { RollupIndexFacts } from '../../rollup/new-job/surroundings.ts';

/** Nothing is asked of all indices at once, nor of a name that cannot be one (the gateway refuses it). */
export function askable(name: string): boolean {
  return (
    name.replaceAll('*', '') !== '' &&
    !/[\s/\\?#"<>|]/.test(name) &&
    name.split(',').every((part) => part !== '' && !part.startsWith('_') && !/^\.{1,2}$/.test(part))
  );
}

/** What the caps say of an index; null where that is not known. */
export function factsOf(
  index: string,
  { indexCaps }: ServerRules,
  ofIndex: RollupCaps | null | undefined,
  usage: RollupCaps | undefined,
): RollupIndexFacts | null {
  if (indexCaps) {
    if (ofIndex === undefined) return null;
    if (ofIndex === null) return { kind: 'free' };
    return rollupFacts(Object.values(ofIndex), index) ?? { kind: 'not_rollup' };
  }
  // Up to 6.3 nothing says of an index without jobs whether it is there.
  return usage ? rollupFacts(Object.values(usage), index) : null;
}

function rollupFacts(caps: RollupCaps[string][], index: string): RollupIndexFacts | null {
  const jobIds = caps
    .flatMap(({ rollup_jobs }) => rollup_jobs)
    .filter(({ rollup_index }) => rollup_index === index)
    .map(({ job_id }) => job_id);
  return jobIds.length > 0 ? { kind: 'rollup', jobIds } : null;
}

/** Whether anything has ever been rolled up in the cluster, by its jobs and by what it remembers; null where that is not known. */
export function isUsed(jobs: number | undefined, usage: RollupCaps | undefined): boolean | null {
  if (jobs !== undefined && jobs > 0) return true;
  if (usage !== undefined && Object.keys(usage).length > 0) return true;
  return jobs === undefined || usage === undefined ? null : false;
}
