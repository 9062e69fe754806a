import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { jobRows } from '../job-row.ts';
import { jobUnderTest } from '../job-under-test.ts';
import { HealthSection } from './health-section.tsx';

function shown(...[differences]: Parameters<typeof jobUnderTest>) {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({})));
  const [row] = jobRows([{ kind: 'job', job: jobUnderTest(differences) }], new Map(), Date.now());
  if (row?.kind !== 'job') throw new Error('it is readable');
  render(
    <QueryClientProvider client={new QueryClient()}>
      <HealthSection id="sensor" health={row} stats={row.job.stats} />
    </QueryClientProvider>,
  );
}

it('a job of the list, which is judged when its row is asked, is told with its verdict', () => {
  shown();
  expect(screen.getByText('Not running')).toBeDefined();
  expect(screen.queryByText(/counted/)).toBeNull();
});

it('failures that are counted are told beside a verdict that does not speak of them, with where to look', () => {
  shown({ status: { job_state: 'started' }, stats: { search_failures: 4254, index_failures: 0 } });
  expect(
    screen.getByText(/^4,254 failures counted since its node started.*log of that node/),
  ).toBeDefined();
});
