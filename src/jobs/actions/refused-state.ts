/**
 * The state (lower case) that `_start` or `_stop` was refused for, or null where it was for something
 * else: `Cannot start task for Rollup Job [x] because state was [STARTED]`, or `because new state was […]`
 * of a lost race (`RollupJobTask`). The end of the text counts, as an id may hold anything.
 */
export function refusedState(reason: string): string | null {
  const state = /because (?:new )?state was \[([A-Z_]+)\]\.?$/.exec(reason)?.[1];
  return state?.toLowerCase() ?? null;
}
