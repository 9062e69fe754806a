import type { JobAction } from '../actions/actions-under-way.ts';
import type { ResultKind } from './job-result.ts';
import type { BulkAction } from './bulk-action.ts';

const count = new Intl.NumberFormat('en');
const number = (n: number) => count.format(n);
const jobs = (n: number) => (n === 1 ? '1 job' : `${number(n)} jobs`);

/** All texts of selecting jobs and of doing one thing to many of them. */
export const bulkMessages = {
  number,

  select: (id: string) => `Select ${id}`,
  selectPage: 'Select all rows on this page',

  barLabel: 'Selected jobs',
  selected: (n: number) => `${number(n)} selected`,
  aside: ({ otherPages, hidden, gone }: { otherPages: number; hidden: number; gone: number }) =>
    [
      ...(otherPages > 0 ? [`${number(otherPages)} on other pages`] : []),
      ...(hidden > 0 ? [`${number(hidden)} hidden by search or filters`] : []),
      ...(gone > 0 ? [`${number(gone)} no longer there`] : []),
    ].join(', '),
  selectThisPage: 'Select page',
  selectMatching: (n: number, isFiltered: boolean) =>
    `Select all ${number(n)}${isFiltered ? ' matching' : ''}`,
  clearSelection: 'Clear selection',

  verb: {
    start: 'Start',
    stop: 'Stop',
    delete: 'Delete',
    create: 'Create',
  } satisfies Record<BulkAction, string>,
  ofSelected: 'selected',
  selectFirst: 'Select jobs first.',
  isRunning: 'Another action on many jobs is under way. Wait for it, or cancel it.',
  noneEligible: {
    start: 'None of the selected jobs can be started: only stopped ones can.',
    stop: 'None of the selected jobs can be stopped: only ones that are started or indexing can.',
    delete: 'None of the selected jobs can be deleted: only stopped ones can. Stop them first.',
  } satisfies Record<JobAction, string>,

  noLongerListed: 'The job no longer exists, or is not assigned to a node at the moment.',
  cancelledText: 'Cancelled before it was sent. Nothing was changed.',
  givenUp: (why: string) =>
    `Not sent, because the same failure came for one job after the other. ${why}`,

  deleteTitle: (n: number) =>
    n === 1 ? 'Delete 1 rollup job?' : `Delete ${number(n)} rollup jobs?`,
  deleteWhat: (n: number) =>
    n === 1 ? 'This job will be deleted:' : 'These jobs will be deleted:',
  andMore: (n: number) => `and ${number(n)} more`,
  deleteStays:
    'What they have rolled up stays in their rollup indices. A new job cannot use the name of a deleted one with the same rollup index.',
  deleteSkips: (n: number) => `${jobs(n)} of the selection will be skipped:`,
  skipReason: (n: number, reason: string) => `${number(n)} × ${reason}`,
  deleteConfirm: (n: number) => `Delete ${jobs(n)}`,
  cancel: 'Cancel',

  running: {
    start: (n: number) => `Starting ${jobs(n)}`,
    stop: (n: number) => `Stopping ${jobs(n)}`,
    delete: (n: number) => `Deleting ${jobs(n)}`,
    create: (n: number) => `Creating ${jobs(n)}`,
  } satisfies Record<BulkAction, (n: number) => string>,
  progressLabel: 'Jobs answered',
  figures: (figures: {
    done: number;
    failed: number;
    checking: number;
    skipped: number;
    left: number;
    isPaused: boolean;
  }) =>
    [
      `${number(figures.done)} done`,
      `${number(figures.failed)} failed`,
      ...(figures.checking > 0 ? [`${number(figures.checking)} to be checked`] : []),
      `${number(figures.skipped)} skipped`,
      `${number(figures.left)} left`,
      ...(figures.isPaused ? ['paused for a moment, as Elasticsearch asks for it'] : []),
    ].join(' · '),
  reading: 'Everything is answered. Reading the list, to see what came of it…',
  atOnce: 'What has been sent cannot be called back; the rest can be cancelled.',
  cancelRest: 'Cancel the rest',
  cancelling: 'Cancelled: waiting for the answers to what has been sent.',
  announcedPart: (percent: number) => `${number(percent)} % answered`,

  headline: (action: string, total: number, counts: Record<ResultKind, number>) =>
    `${action} ${jobs(total)}: ${[
      `${number(counts.done)} done`,
      ...(counts.failed > 0 ? [`${number(counts.failed)} failed`] : []),
      ...(counts.unconfirmed > 0 ? [`${number(counts.unconfirmed)} not confirmed`] : []),
      ...(counts.skipped > 0 ? [`${number(counts.skipped)} skipped`] : []),
      ...(counts.unsent > 0 ? [`${number(counts.unsent)} not sent`] : []),
    ].join(' · ')}`,
  accountStands: 'What came of each job stands above the list of jobs.',
  showAccount: 'Show',
  kinds: {
    failed: 'Failed',
    unconfirmed: 'Not confirmed',
    unsent: 'Not sent',
    skipped: 'Skipped',
    done: 'Done',
  } satisfies Record<ResultKind, string>,
  all: 'All',
  accountCaption: 'What came of each job',
  columns: { id: 'Job', kind: 'Result', status: 'HTTP status', words: 'Reason' },
  noStatus: 'None',
  retry: (n: number) => `Retry ${number(n)} failed`,
  sendRest: (action: string, n: number) => `${action} ${number(n)} not sent`,
  copy: 'Copy as text',
  copied: 'Copied',
  copyByHand: 'The browser does not let the console copy. Select the text and copy it from here.',
  close: 'Close',
  from: (local: string, utc: string) => `${local} (${utc} UTC)`,
} as const;
