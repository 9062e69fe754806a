import { createMemoryHistory } from '@tanstack/history';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { DeleteDialogContext } from '../actions/delete/delete-dialog-context.ts';
import { jobUnderTest } from '../job-under-test.ts';
import { NotifyContext } from '../notices.ts';
import { NavigationProvider } from '../navigation/navigation-provider.tsx';
import { JobDetails } from './job-details.tsx';

const fetched = vi.fn<typeof fetch>();
const nothing = () => {};

beforeEach(() => {
  fetched.mockReset();
  vi.stubGlobal('fetch', fetched);
});

function renderDetails(job: unknown): void {
  fetched.mockImplementation(() => Promise.resolve(Response.json({ jobs: [job] })));
  render(
    <NavigationProvider history={createMemoryHistory()}>
      <QueryClientProvider client={new QueryClient()}>
        <NotifyContext.Provider value={nothing}>
          <DeleteDialogContext.Provider value={nothing}>
            <JobDetails
              id="sensor"
              tab="summary"
              health={undefined}
              neighbours={{ previous: null, next: null }}
              onTab={nothing}
              onJob={nothing}
              onClose={nothing}
            />
          </DeleteDialogContext.Provider>
        </NotifyContext.Provider>
      </QueryClientProvider>
    </NavigationProvider>,
  );
}

/** The value beside a name in the summary. */
async function valueOf(name: string): Promise<string | null | undefined> {
  const term = (await screen.findByText(name)).closest('dt');
  return term?.nextElementSibling?.textContent;
}

describe('the details of a job', () => {
  it('show a counter of a later version by its own name', async () => {
    const job = jobUnderTest();
    renderDetails({ ...job, stats: { ...job.stats, bytes_saved: 1_234_567 } });
    expect(await valueOf('bytes_saved')).toBe('1,234,567');
    expect(await valueOf('Pages processed')).toBe('0');
    expect(screen.queryByText('Averages')).toBeNull();
  });

  it('tell times in words as well, and average what can be averaged', async () => {
    const job = jobUnderTest();
    renderDetails({
      ...job,
      stats: { ...job.stats, search_total: 4, search_time_in_ms: 7_500_010, index_failures: 3 },
    });
    expect(await valueOf('Search time')).toBe('2 h 5 min (7,500,010 ms)');
    expect(await valueOf('A search takes')).toBe('1,875,003 ms');
    expect(await valueOf('Index failures')).toBe('3');
  });

  it('show a position without a time as it was sent', async () => {
    renderDetails(
      jobUnderTest({
        status: { current_position: { 'timestamp.date_histogram': 'x', 'node.terms': null } },
      }),
    );
    expect(await valueOf('Rolled up to bucket')).toMatch(/names no bucket/);
    expect(
      (await screen.findByText('timestamp.date_histogram')).closest('tr')?.textContent,
    ).toContain('"x"');
    expect(screen.getByText('node.terms').closest('tr')?.textContent).toContain('null');
  });

  it('of a malformed one say what is wrong, show it, and offer no action', async () => {
    const job = jobUnderTest();
    renderDetails({ ...job, config: { ...job.config, cron: 7 } });
    await screen.findByText('Elasticsearch’s answer for this job is malformed');
    expect(screen.getByText(/\(config\.cron: /)).toBeTruthy();
    // The highlighter takes the text apart.
    await screen.findByText((_, element) => {
      return element?.tagName === 'CODE' && element.textContent.includes('"cron": 7');
    });
    expect(screen.queryByRole('button', { name: /Start|Stop|Delete/ })).toBeNull();
    expect(screen.queryByRole('tab')).toBeNull();
  });
});
