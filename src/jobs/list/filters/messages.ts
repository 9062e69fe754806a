import type { Facet } from './facets.ts';
import { allOf, anyOf, numberText } from '../../english.ts';

const jobs = (n: number) => (n === 1 ? '1 rollup job' : `${numberText(n)} rollup jobs`);

/** All texts of the filters, and of what is shown where nothing matches. */
export const filterMessages = {
  filters: 'Filters',
  facets: { states: 'Status', health: 'Health' } satisfies Record<Facet, string>,
  optionCount: numberText,
  active: (n: number) => `${numberText(n)} active`,
  clearFilters: 'Clear filters',
  clearSearch: 'Clear search',

  /** What is chosen of each facet, for the middle of a sentence. */
  chosen: (filters: { name: string; values: string[] }[]) =>
    allOf(filters.map(({ name, values }) => `the ${name.toLowerCase()} ${anyOf(values)}`)),

  noMatchTitles: {
    search: 'No rollup jobs match your search',
    filters: 'No rollup jobs match your filters',
    both: 'No rollup jobs match your search and filters',
  },
  noSearchMatch: (search: string) =>
    `“${search}” is in no job’s ID, index pattern, rollup index or fields.`,
  noFilterMatch: (has: string) => `No job ${has}.`,
  noCommonMatch: (search: string, found: number, has: string) =>
    `“${search}” is in ${jobs(found)}, but none of them ${has}.`,
  has: (chosen: string) => `has ${chosen}`,
  /** What is told from two readings: as long as it may not show, the first of them is said. */
  hasSoFar: (chosen: string, readOnce: number, since: string) =>
    readOnce === 0
      ? `has ${chosen}, as far as the readings since ${since} tell`
      : `is known to have ${chosen}: that is told from two readings, and ${jobs(readOnce)} ${readOnce === 1 ? 'was' : 'were'} read once so far`,
};
