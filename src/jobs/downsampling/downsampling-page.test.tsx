import { createMemoryHistory } from '@tanstack/history';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render, screen } from '@testing-library/react';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { jobUnderTest } from '../job-under-test.ts';
import { NavigationProvider } from '../navigation/navigation-provider.tsx';
import { DownsamplingPage } from './downsampling-page.tsx';

const fetched = vi.fn<typeof fetch>();

beforeEach(() => {
  fetched.mockReset();
  vi.stubGlobal('fetch', fetched);
});

const fields = {
  indices: ['sensor-1'],
  fields: { node: { keyword: { aggregatable: true } } },
};

/** A cluster with one job, and with the types of its fields unless they may not be read. */
function answer(terms: string[], caps: { status: number; body: unknown }): void {
  const job = jobUnderTest({
    groups: { terms: { fields: terms } },
    date_histogram: { fixed_interval: '1h' },
  });
  const bodies: [string, () => Response][] = [
    ['/_rollup/job', () => Response.json({ jobs: [job] })],
    ['/_rollup/data', () => Response.json({})],
    ['_field_caps', () => Response.json(caps.body, { status: caps.status })],
  ];
  fetched.mockImplementation((input) => {
    const url = input instanceof Request ? input.url : String(input);
    const found = bodies.find(([part]) => url.includes(part));
    return Promise.resolve(found ? found[1]() : Response.json({}, { status: 404 }));
  });
}

function renderPage(): void {
  render(
    <QueryClientProvider client={new QueryClient()}>
      <NavigationProvider
        history={createMemoryHistory({ initialEntries: ['/downsampling?job=sensor'] })}
      >
        <DownsamplingPage />
      </NavigationProvider>
    </QueryClientProvider>,
  );
}

describe('the page about downsampling', () => {
  it('shows what is lost, then the requests, below headings in order', async () => {
    answer(['node'], { status: 200, body: fields });
    renderPage();
    await screen.findByText('“sensor-*”', { exact: false });
    const headings = screen
      .getAllByRole('heading')
      .map((one) => `${one.tagName} ${one.textContent}`);
    expect(headings).toEqual([
      'H1 Downsampling instead of “sensor”',
      'H2 What does not carry over',
      'H2 The requests',
      'H3 Ingest pipeline',
      'H3 Index lifecycle policy',
      'H3 Index template',
    ]);
    expect(screen.queryByText('Assumed: types')).toBeNull();
  });

  it('says which types it assumes where they may not be read', async () => {
    const error = { type: 'security_exception', reason: 'no' };
    answer(['node'], { status: 403, body: { error, status: 403 } });
    renderPage();
    await screen.findByText('“node” is taken for keyword.', { exact: false });
  });

  it('says why there are no requests', async () => {
    answer([], { status: 200, body: fields });
    renderPage();
    await screen.findByText('There is no equivalent yet');
    await screen.findByText('No dimension');
  });
});
