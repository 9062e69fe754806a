/** What the operator has chosen to see of the list. It lives in the URL, so that it can be shared. */
export interface ListView {
  search: string;
  sort: SortKey;
  direction: 'asc' | 'desc';
  /** From 1. */
  page: number;
  size: PageSize;
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
] as const;
export type SortKey = (typeof sortKeys)[number];

const defaultView: ListView = { search: '', sort: 'id', direction: 'asc', page: 1, size: 20 };

/** Reads the view out of a URL's parameters; what is missing or wrong there is the default. */
export function readListView(params: URLSearchParams): ListView {
  const sort = params.get('sort') ?? '';
  const key = sort.replace(/^-/, '');
  const known = sortKeys.find((candidate) => candidate === key);
  const page = Number(params.get('page'));
  return {
    search: params.get('search') ?? defaultView.search,
    sort: known ?? defaultView.sort,
    direction: known && sort.startsWith('-') ? 'desc' : defaultView.direction,
    page: Number.isSafeInteger(page) && page > 0 ? page : defaultView.page,
    size: pageSizes.find((size) => String(size) === params.get('size')) ?? defaultView.size,
  };
}

/** Writes the view as URL parameters, leaving out what is the default: `sort=-rollups_indexed&page=2`. */
export function writeListView(view: ListView): URLSearchParams {
  const params = new URLSearchParams();
  if (view.search !== '') params.set('search', view.search);
  if (view.sort !== defaultView.sort || view.direction !== defaultView.direction)
    params.set('sort', (view.direction === 'desc' ? '-' : '') + view.sort);
  if (view.page !== defaultView.page) params.set('page', String(view.page));
  if (view.size !== defaultView.size) params.set('size', String(view.size));
  return params;
}
