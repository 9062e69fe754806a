/** The address of a page about a job: ids may hold anything, so they stand in the query. */
export function jobPage(pathname: string, query: Record<string, string>): string {
  return `${pathname}?${new URLSearchParams(query).toString()}`;
}

/** The address of a job's details. */
export function detailsPage(id: string): string {
  return jobPage('/', { job: id });
}
