import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { jobRows } from '../job-row.ts';
import { jobUnderTest } from '../job-under-test.ts';
import { HealthSection } from './health-section.tsx';

it('a job of the list, which is judged when its row is asked, is told with its verdict', () => {
  vi.stubGlobal('fetch', () => Promise.resolve(Response.json({})));
  const [row] = jobRows([{ kind: 'job', job: jobUnderTest() }], new Map(), Date.now());
  if (row?.kind !== 'job') throw new Error('it is readable');
  render(
    <QueryClientProvider client={new QueryClient()}>
      <HealthSection id="sensor" health={row} />
    </QueryClientProvider>,
  );
  expect(screen.getByText('Not running')).toBeDefined();
});
