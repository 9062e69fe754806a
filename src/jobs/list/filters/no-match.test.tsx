import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import type { ListedJob } from '../../../elasticsearch/rollup-job-summary.ts';
import type { Histories } from '../../health/histories.ts';
import { observeJobs } from '../../health/histories.ts';
import { timeWithDate } from '../../health/times.ts';
import { jobKeys } from '../../job-queries.ts';
import { jobUnderTest } from '../../job-under-test.ts';
import type { Filters } from './facets.ts';
import { noFilters } from './facets.ts';
import { NoMatch } from './no-match.tsx';

const jobs = ['started', 'indexing', 'stopped'].map((job_state, i): ListedJob => ({
  kind: 'job',
  job: jobUnderTest({ config: { id: `job-${String(i)}` }, status: { job_state } }),
}));
const once = observeJobs(undefined, jobs, 1_000);
const twice = observeJobs(once, jobs, 2_000);

/** What is said where so many match the search, and none the filters. */
function said(chosen: Partial<Filters>, histories: Histories, { search = '', bySearch = 3 } = {}) {
  const client = new QueryClient();
  client.setQueryData(jobKeys.histories, histories);
  const { container } = render(
    <QueryClientProvider client={client}>
      <NoMatch
        search={search}
        filters={{ ...noFilters, ...chosen }}
        found={{ bySearch, byFilters: search === '' ? 0 : 1 }}
        onClearSearch={() => {}}
        onClearFilters={() => {}}
      />
    </QueryClientProvider>,
  );
  const text = [...container.querySelectorAll('p')].map((p) => p.textContent).join('\n');
  cleanup();
  return text;
}

describe('a filter for a verdict that no job has', () => {
  it('does not deny what only a second reading could tell', () => {
    expect(said({ health: ['failing'] }, once)).toBe(
      'No job is known to have the health Failing: that is told from two readings, and 2 rollup jobs were read once so far.',
    );
  });

  it('denies it when all have been read twice, and says since when: a job may fail once a day', () => {
    const since = timeWithDate(1_000, 'toTheSecond');
    expect(said({ health: ['failing'] }, twice)).toBe(
      `No job has the health Failing, as far as the readings since ${since} tell.`,
    );
  });

  it('denies it where no job runs', () => {
    expect(said({ health: ['failing'] }, new Map())).toBe('No job has the health Failing.');
  });

  it('denies what one reading tells', () => {
    expect(said({ health: ['behind'] }, once)).toBe('No job has the health Behind.');
    expect(said({ states: ['aborting'] }, once)).toBe('No job has the status Aborting.');
  });

  it('does not deny it of the jobs that a search finds either', () => {
    expect(said({ health: ['stalled'] }, once, { search: 'job', bySearch: 3 })).toBe(
      '“job” is in 3 rollup jobs, but none of them is known to have the health Stalled: that is told from two readings, and 2 rollup jobs were read once so far.',
    );
  });
});
