import type { HealthKind } from '../../rollup/health.ts';
import type { CounterReset } from '../../rollup/job-history.ts';
import type { LagObstacle } from '../../rollup/lag.ts';
import { numberText } from '../english.ts';

const plural = (n: number, one: string, many: string) =>
  n === 1 ? `1 ${one}` : `${numberText(n)} ${many}`;
const failures = (n: number, what: string) => plural(n, `${what} failure`, `${what} failures`);

/** All texts about how a job fares. Times and spans come in words already. */
export const healthMessages = {
  title: 'Health',
  kinds: {
    failing: 'Failing',
    stalled: 'Stalled',
    behind: 'Behind',
    restarted: 'Restarted',
    not_run_yet: 'Not run yet',
    fine: 'Fine',
    unknown: 'Not known yet',
    not_running: 'Not running',
  } satisfies Record<HealthKind, string>,

  failing: ({ search, index, from, to }: Record<'search' | 'index', number> & Between) =>
    `${[
      ...(search > 0 ? [failures(search, 'search')] : []),
      ...(index > 0 ? [failures(index, 'index')] : []),
    ].join(
      ' and ',
    )} more between the readings of ${from} and ${to}, and no run has gone well since.`,
  failuresInAll: (search: number | undefined, index: number | undefined) =>
    `Counted in all: ${[
      ...(search === undefined ? [] : [failures(search, 'search')]),
      ...(index === undefined ? [] : [failures(index, 'index')]),
    ].join(', ')}.`,
  failuresCounted: (n: number) =>
    `${plural(n, 'failure', 'failures')} counted since its node started. The log of that node says why: look there for “Rollup job”.`,
  triggersWithoutWork: ({ triggers, from }: { triggers: number; from: string }) =>
    `Triggered ${plural(triggers, 'time', 'times')} since the reading of ${from}, without a page processed.`,
  missedRuns: ({ firstDue, lastDue, from }: Record<'firstDue' | 'lastDue' | 'from', string>) =>
    `Due at ${firstDue} and again by ${lastDue}, but not triggered once since the reading of ${from}.`,
  behind: (evidence: Record<'dueRun' | 'through' | 'behindBy', string> & { buckets: number }) =>
    `The run of ${evidence.dueRun} should have come ${evidence.behindBy} (${plural(evidence.buckets, 'interval', 'intervals')}) further than ${evidence.through}. “Behind by” counts on from that run to now.`,
  behindOrQuiet:
    'A source without newer documents looks the same; the next run that ends while this page is open tells.',
  restarted: ({ counter, before, after, from, to }: Reset & Between) =>
    `${counterNames[counter]} went down from ${numberText(before)} to ${numberText(after)} between the readings of ${from} and ${to}: its node was restarted, or the job has moved to another one.`,
  notRunYet:
    'No run of it is counted, and nothing is rolled up yet: it waits for its next run. A node that restarts counts from 0 again.',
  advanced: ({ after, from, to }: { after: string } & Between) =>
    `Moved on to the bucket of ${after} between the readings of ${from} and ${to}.`,
  upToDate: (through: string) =>
    `Has rolled up what was due: through ${through}. No trouble was seen.`,
  nothingNew: ({ from, to }: Between) =>
    `Its runs end well and find nothing new: seen between the readings of ${from} and ${to}.`,
  noTroubleSeen: (from: string) => `No trouble has been seen since ${from}.`,
  notEnoughReads: 'Read only once so far. A second reading tells whether its counters move.',
  unknownState: 'The job is in a state that this console does not know.',
  notRunning: (state: string) => `The job is ${state}, so nothing is expected of it.`,

  next: {
    failing:
      'Elasticsearch tells the reason nowhere but in the log of the node that runs the job. Look there for “Rollup job”.',
    stalled: 'Look at the log of the node that runs the job, then stop the job and start it again.',
    behind:
      'Compare how long a run takes with how often it is due, and look for a page size that suits.',
    restarted: 'Its counters began at 0 again; its position was kept. Nothing needs to be done.',
  },

  lag: {
    rolledUpThrough: 'Rolled up through',
    behindBy: 'Behind by',
    upToDate: 'Up to date',
    through: (when: string) => `through ${when}`,
    neverRun: 'Nothing yet',
    neverRunHelp: 'The job has not processed a page yet.',
    span: (span: string, buckets: number) =>
      `${span} (${plural(buckets, 'interval', 'intervals')})`,
    unknown: 'Not known',
    obstacles: {
      interval_unreadable: 'The interval cannot be read.',
      time_zone_unknown: 'This browser does not know the time zone.',
      delay_unreadable: 'The latency buffer cannot be read, or is too long.',
      no_date_position: 'The position that Elasticsearch sends holds no date.',
    } satisfies Record<LagObstacle, string>,
    columnHelp:
      'From what has been rolled up to what is old enough to be: now less the latency buffer, rounded down to the interval.',
  },
  schedule: {
    nextRun: 'Next run',
    never: 'None',
    notRunning: 'None while the job is not started',
  },
} as const;

interface Between {
  from: string;
  to: string;
}

type Reset = Pick<CounterReset, 'counter' | 'before' | 'after'>;

const counterNames: Record<CounterReset['counter'], string> = {
  trigger_count: 'The trigger count',
  pages_processed: 'The count of pages processed',
  documents_processed: 'The count of documents processed',
  rollups_indexed: 'The count of rollups indexed',
  search_failures: 'The count of search failures',
  index_failures: 'The count of index failures',
};
