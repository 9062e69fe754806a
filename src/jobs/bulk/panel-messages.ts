import type { BulkAction } from './bulk-action.ts';
import type { ResultKind } from './job-result.ts';
import { bulkMessages } from './messages.ts';

const { number, verb } = bulkMessages;
const jobs = (n: number) => (n === 1 ? '1 job' : `${number(n)} jobs`);
/** Beside the jobs that are sent, of which all else is said. */
const skippedToo = (n: number) => (n === 0 ? '' : ` (${number(n)} skipped)`);

const doing: Record<BulkAction, string> = {
  start: 'Starting',
  stop: 'Stopping',
  delete: 'Deleting',
  create: 'Creating',
};

/** Texts of doing one thing to many jobs, from the question on: loaded after the first view. */
export const panelMessages = {
  verb,

  deleteTitle: (n: number) =>
    n === 1 ? 'Delete 1 rollup job?' : `Delete ${number(n)} rollup jobs?`,
  deleteWhat: (n: number) =>
    n === 1 ? 'This job will be deleted:' : 'These jobs will be deleted:',
  showAll: (n: number) => `Show all ${number(n)}`,
  andMore: (n: number) => `and ${number(n)} more`,
  deleteStays:
    'What they have rolled up stays in their rollup indices. A new job cannot use the name of a deleted one with the same rollup index.',
  deleteSkips: (n: number) => `${jobs(n)} of the selection will be skipped:`,
  deleteConfirm: (n: number) => `Delete ${jobs(n)}`,
  cancel: 'Cancel',

  running: (action: BulkAction, sent: number, skipped: number) =>
    `${doing[action]} ${jobs(sent)}${skippedToo(skipped)}`,
  elsewhere: (running: string, answered: number) => `${running} · ${number(answered)} answered`,
  progressLabel: 'Jobs answered',
  figures: (figures: {
    done: number;
    failed: number;
    checking: number;
    left: number;
    isPaused: boolean;
  }) =>
    [
      `${number(figures.done)} done`,
      `${number(figures.failed)} failed`,
      ...(figures.checking > 0 ? [`${number(figures.checking)} to be checked`] : []),
      `${number(figures.left)} left`,
      ...(figures.isPaused ? ['paused for a moment, as Elasticsearch asks for it'] : []),
    ].join(' · '),
  reading: 'Everything is answered. Reading the list, to see what came of it…',
  atOnce: 'What has been sent cannot be called back; the rest can be cancelled.',
  cancelRest: 'Cancel the rest',
  cancelling: 'Cancelled: waiting for the answers to what has been sent.',
  announcedPart: (percent: number) => `${number(percent)} % answered`,

  headline: (action: BulkAction, counts: Record<ResultKind, number>) => {
    const { done, failed, unconfirmed, unsent, skipped } = counts;
    const parts = [
      `${number(done)} done`,
      ...(failed > 0 ? [`${number(failed)} failed`] : []),
      ...(unconfirmed > 0 ? [`${number(unconfirmed)} not confirmed`] : []),
      ...(unsent > 0 ? [`${number(unsent)} not sent`] : []),
    ];
    const wanted = done + failed + unconfirmed + unsent;
    return `${verb[action]} ${jobs(wanted)}: ${parts.join(' · ')}${skippedToo(skipped)}`;
  },
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
  retry: ({ failed, unconfirmed }: { failed: number; unconfirmed: number }) =>
    `Retry ${[
      ...(failed > 0 ? [`${number(failed)} failed`] : []),
      ...(unconfirmed > 0 ? [`${number(unconfirmed)} not confirmed`] : []),
    ].join(' and ')}`,
  sendRest: (action: string, n: number) => `${action} ${number(n)} not sent`,
  copy: 'Copy as text',
  copied: 'Copied',
  copyByHand: 'The browser does not let the console copy. Select the text and copy it from here.',
  close: 'Close',
  from: (local: string, utc: string) => `${local} (${utc})`,
} as const;
