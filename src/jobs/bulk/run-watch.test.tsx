import { createMemoryHistory } from '@tanstack/history';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { actionsUnderWay } from '../actions/actions-under-way.ts';
import { startSteps } from '../actions/start/start-steps.ts';
import type { ListedJob } from '../../elasticsearch/rollup-job-summary.ts';
import { jobKeys } from '../job-queries.ts';
import { jobUnderTest } from '../job-under-test.ts';
import { loadTheRest } from '../loaded-later.ts';
import { NavigationProvider } from '../navigation/navigation-provider.tsx';
import type { Notice } from '../notices.ts';
import { NotifyContext } from '../notices.ts';
import { bulkActionsOf } from './bulk-actions.ts';
import { BulkPanel } from './bulk-panel.tsx';
import { RunWatch } from './later-run-watch.tsx';

beforeEach(async () => {
  await loadTheRest();
  vi.stubGlobal('fetch', () =>
    Promise.resolve(
      Response.json({
        jobs: [jobUnderTest({ config: { id: 'a' }, status: { job_state: 'started' } })],
      }),
    ),
  );
});

afterEach(cleanup);

/** The console with or without the panel of a run on its page, whose one request is answered by hand. */
function consoleWith({ hasPanel }: { hasPanel: boolean }) {
  const client = new QueryClient();
  client.setQueryData<ListedJob[]>(jobKeys.list, [
    { kind: 'job', job: jobUnderTest({ config: { id: 'a' } }) },
  ]);
  const notices: Notice[] = [];
  const history = createMemoryHistory({ initialEntries: ['/create'] });
  let answer: (isStarted: boolean) => void = () => undefined;
  vi.spyOn(startSteps, 'send').mockReturnValue(new Promise((resolve) => (answer = resolve)));
  render(
    <QueryClientProvider client={client}>
      <NotifyContext.Provider value={(notice) => notices.push(notice)}>
        <NavigationProvider history={history}>
          <RunWatch />
          {hasPanel && <BulkPanel />}
        </NavigationProvider>
      </NotifyContext.Provider>
    </QueryClientProvider>,
  );
  let over: Promise<void> = Promise.resolve();
  return {
    client,
    notices,
    history,
    begin: () => {
      act(() => {
        over = bulkActionsOf(client).begin({ action: 'start', eligible: ['a'], skipped: [] });
      });
    },
    end: async (isStarted: boolean) => {
      answer(isStarted);
      await act(() => over);
    },
  };
}

/** Whether the browser would ask before it closes the page. */
function isAskedBeforeClosing(): boolean {
  return !window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
}

describe('a run whose panel is not on the page', () => {
  it('is asked about before the console is closed, until it is over', async () => {
    const { begin, end } = consoleWith({ hasPanel: false });
    expect(isAskedBeforeClosing()).toBe(false);
    begin();
    expect(isAskedBeforeClosing()).toBe(true);
    await end(true);
    expect(isAskedBeforeClosing()).toBe(false);
  });

  it('is shown on the other page, with the way to its panel, until it is over', async () => {
    const { history, begin, end } = consoleWith({ hasPanel: false });
    begin();
    expect(screen.getByText('Starting 1 job · 0 answered')).toBeDefined();
    fireEvent.click(screen.getByText('Show'));
    expect(history.location.pathname).toBe('/');
    await end(true);
    expect(screen.queryByText(/answered/)).toBeNull();
  });

  it('is told of when it ends, with the way to its account', async () => {
    const { notices, history, begin, end } = consoleWith({ hasPanel: false });
    begin();
    await end(true);
    expect(notices).toMatchObject([{ tone: 'success', title: 'Start 1 job: 1 done' }]);
    act(() => notices[0]?.action?.run());
    expect(history.location.pathname).toBe('/');
  });

  it('is told of as a warning where not all of it was done', async () => {
    const { notices, begin, end } = consoleWith({ hasPanel: false });
    begin();
    await end(false);
    expect(notices).toMatchObject([{ tone: 'warning', title: 'Start 1 job: 0 done · 1 failed' }]);
  });
});

it('a run whose panel is on the page is told of there alone', async () => {
  const { notices, begin, end } = consoleWith({ hasPanel: true });
  begin();
  expect(screen.queryByText(/answered/)).toBeNull();
  await end(true);
  expect(notices).toEqual([]);
});

it('a deletion that waits for its job is asked about before the console is closed', () => {
  const { client } = consoleWith({ hasPanel: false });
  act(() => {
    actionsUnderWay(client).begin('a', 'delete', 'in_dialog');
  });
  expect(isAskedBeforeClosing()).toBe(true);
  act(() => {
    actionsUnderWay(client).end('a');
  });
  expect(isAskedBeforeClosing()).toBe(false);
});
