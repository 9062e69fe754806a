const soon = 2_000;
const latest = 300_000;
/** In ms. Longer than this is more likely a mistake. */
const longestAsked = 3_600_000;
/** For this long after an action the list is read often, in ms. */
const attentive = 30_000;
/** What has been between two states for longer than this is not waited for any more, in ms. */
const patience = 300_000;
/** The pause while a job is between states, as a part of the time that it has been so. */
const partOfWait = 1 / 15;

export interface PollingSituation {
  /** How often the operator wants the jobs to be read, in ms; `null` is never. */
  usual: number | null;
  /** When the newest action was sent, or `undefined`; this and the next four in ms since 1970. */
  lastActionAt: number | undefined;
  /** When the last job was seen to go between two states, or `undefined` where none is. */
  betweenStatesSince: number | undefined;
  lastReadAt: number;
  /** When the newest read failed; 0 where the newest one succeeded. */
  failedAt: number;
  /** How long the server asked to wait when it failed, in ms. */
  askedToWait: number;
  now: number;
}

/**
 * How long until the jobs are read again, in ms; `false` for not at all. As often as the operator has
 * chosen; 2 s for 30 s after an action; and while a job is between states 2 s at first, then ever
 * longer, and no more than usual after five minutes: a job can hang there. While reads fail it waits as
 * long again as the trouble has lasted, so that the pauses double up to five minutes; and never less than
 * the server asks for. With “Off” only what the operator's own actions have set going is followed.
 */
export function pollingInterval(situation: PollingSituation): number | false {
  const { usual, lastActionAt, betweenStatesSince, lastReadAt, failedAt, askedToWait, now } =
    situation;
  if (failedAt > 0) {
    if (usual === null) return false;
    const troubleSince = lastReadAt === 0 ? failedAt : lastReadAt;
    const pause = Math.min(Math.max(failedAt - troubleSince, usual), latest);
    return Math.max(pause, Math.min(askedToWait, longestAsked));
  }
  if (lastActionAt !== undefined && now - lastActionAt < attentive) return soon;
  const since = betweenStatesSince ?? -Infinity;
  const waited = now - since;
  // What went between states so soon after an action did so by it.
  const sinceAction = since - (lastActionAt ?? Infinity);
  const isFollowed = usual !== null || (sinceAction >= 0 && sinceAction < attentive);
  if (isFollowed && waited < patience) {
    return Math.min(Math.max(Math.round(waited * partOfWait), soon), usual ?? Infinity);
  }
  return usual ?? false;
}

/**
 * How much of an interval is left, in ms, for data that was true at `dataUpdatedAt`: all pages that show the
 * same answer read the next one at the same moment, which is then one reading, and none shows an older one for
 * longer. While it is being read, or could not be, all of it is left.
 */
export function untilDue(
  interval: number,
  state: { dataUpdatedAt: number; status: string; fetchStatus: string },
  now: number,
): number {
  if (state.status !== 'success' || state.fetchStatus !== 'idle') return interval;
  return Math.min(Math.max(state.dataUpdatedAt + interval - now, soon), interval);
}
