/** The tabs of a job's details, in their order; the URL names them like this. */
export const detailsTabs = [
  'summary',
  'terms',
  'histogram',
  'metrics',
  'json',
  'requests',
] as const;

export type DetailsTab = (typeof detailsTabs)[number];
