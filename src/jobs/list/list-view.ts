import { healthKinds } from '../../rollup/health.ts';
import type { DetailsTab } from '../details/details-tab.ts';
import { detailsTabs } from '../details/details-tab.ts';

/** What the operator has chosen to see of the list. It lives in the URL, so that it can be shared. */
export interface ListView {
  search: string;
  /** `job_state`s as the wire has them, or `malformedState`; none means all. */
  states: string[];
  /** Some of `healthKinds`; none means all. */
  health: string[];
  sort: SortKey;
  direction: 'asc' | 'desc';
  /** From 1. */
  page: number;
  size: PageSize;
  /** The id of the job whose details are open. */
  job: string | null;
  /** The part of its details that is shown. */
  tab: DetailsTab;
}

export const pageSizes = [20, 50, 100] as const;
export type PageSize = (typeof pageSizes)[number];

export const sortKeys = [
  'id',
  'job_state',
  'index_pattern',
  'rollup_index',
  'interval',
  'delay',
  'documents_processed',
  'rollups_indexed',
  'failures',
  'health',
  'rolled_up_through',
  'behind_by',
  'next_run',
] as const;
export type SortKey = (typeof sortKeys)[number];

const defaultView: ListView = {
  search: '',
  states: [],
  health: [],
  sort: 'id',
  direction: 'asc',
  page: 1,
  size: 20,
  job: null,
  tab: 'summary',
};

/** Reads the view out of a URL's parameters; what is missing or wrong there is the default. */
export function readListView(params: URLSearchParams): ListView {
  const sort = params.get('sort') ?? '';
  const key = sort.replace(/^-/, '');
  const known = sortKeys.find((candidate) => candidate === key);
  const page = Number(params.get('page'));
  const health = params.getAll('health');
  // No job has an empty id.
  const job = params.get('job') || defaultView.job;
  return {
    search: params.get('search') ?? defaultView.search,
    // A state that is not known here may be one of a newer Elasticsearch.
    states: [...new Set(params.getAll('state'))],
    health: healthKinds.filter((kind) => health.includes(kind)),
    sort: known ?? defaultView.sort,
    direction: known && sort.startsWith('-') ? 'desc' : defaultView.direction,
    page: Number.isSafeInteger(page) && page > 0 ? page : defaultView.page,
    size: pageSizes.find((size) => String(size) === params.get('size')) ?? defaultView.size,
    job,
    tab: (job !== null && detailsTabs.find((tab) => tab === params.get('tab'))) || defaultView.tab,
  };
}

/**
 * Writes the view as URL parameters, leaving out what is the default:
 * `state=started&state=indexing&sort=-rollups_indexed&page=2`.
 */
export function writeListView(view: ListView): URLSearchParams {
  const params = new URLSearchParams();
  if (view.search !== '') params.set('search', view.search);
  for (const state of view.states) params.append('state', state);
  for (const kind of view.health) params.append('health', kind);
  if (view.sort !== defaultView.sort || view.direction !== defaultView.direction)
    params.set('sort', (view.direction === 'desc' ? '-' : '') + view.sort);
  if (view.page !== defaultView.page) params.set('page', String(view.page));
  if (view.size !== defaultView.size) params.set('size', String(view.size));
  if (view.job !== null) {
    params.set('job', view.job);
    if (view.tab !== defaultView.tab) params.set('tab', view.tab);
  }
  return params;
}

/** The view after a change. What changes which rows there are leads back to the first page. */
export function changedView(view: ListView, change: Partial<ListView>): ListView {
  const { search, states, health } = change;
  const otherRows = search !== undefined || states !== undefined || health !== undefined;
  return { ...view, ...(otherRows ? { page: 1 } : {}), ...change };
}
