import type { JobAction } from '../actions/actions-under-way.ts';
import type { BulkAction } from './bulk-action.ts';
import { numberText } from '../english.ts';
import { visible } from '../visible.ts';

const number = numberText;

/** Texts of selecting jobs and of doing one thing to many of them: what the first view has of them. */
export const bulkMessages = {
  number,

  select: (id: string) => `Select ${visible(id)}`,
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
  cutOff: 'Sent. The page was closed or loaded again before it was known what came of it.',
  cutOffAnswered:
    'Elasticsearch says that it is done. The page was closed or loaded again before the console could look at the job.',
  cutOffUnsent: 'Not sent, because the page was closed or loaded again. Nothing was changed.',
  givenUp: (why: string) =>
    `Not sent, because the same failure came for one job after the other. ${why}`,
} as const;
