import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory } from '@tanstack/history';
import { act, cleanup, render, screen } from '@testing-library/react';
import { StrictMode } from 'react';
import { beforeEach, expect, it } from 'vitest';
import { useNavigation } from '../navigation/navigation-context.ts';
import { NavigationProvider } from '../navigation/navigation-provider.tsx';
import { phaseOf } from '../change-run/change-run.ts';
import { changeUnderTest, stepsUnderTest } from '../change-run/change-run-under-test.ts';
import { storeChange, storedChange } from '../change-run/change-store.ts';
import { changeOf } from './job-change.ts';
import { useChange } from './use-change.ts';

const ended = changeUnderTest({
  steps: stepsUnderTest({ stop: 'done', create: 'done', start: 'done' }),
});
const underWay = changeUnderTest({
  steps: stepsUnderTest({ stop: 'done', create: 'done', start: 'running' }),
});

function Change() {
  const [, run] = useChange('old');
  return <output>{run ? phaseOf(run) : 'no change'}</output>;
}

function Console() {
  return useNavigation().location.pathname === '/change' ? <Change /> : <p>the list</p>;
}

function openConsole(address: string, client = new QueryClient()) {
  const history = createMemoryHistory({ initialEntries: [address] });
  render(
    <StrictMode>
      <QueryClientProvider client={client}>
        <NavigationProvider history={history}>
          <Console />
        </NavigationProvider>
      </QueryClientProvider>
    </StrictMode>,
  );
  return history;
}

function openChange() {
  const client = new QueryClient();
  const change = changeOf(client, 'old');
  change.run.set(underWay);
  return { history: openConsole('/change', client), change };
}

const shownPhase = () => screen.getByRole('status').textContent;

beforeEach(() => {
  sessionStorage.clear();
});

it('forgets a change that was done when its page was left', () => {
  const { history, change } = openChange();
  act(() => {
    change.run.set(ended);
  });
  act(() => {
    history.push('/');
  });
  expect(screen.getByText('the list')).toBeTruthy();
  expect(change.run.get()).toBeNull();
});

it('shows a change that ended while its page was being left to who comes back', () => {
  const { history, change } = openChange();
  act(() => {
    history.push('/');
    change.run.set(ended);
  });
  expect(screen.getByText('the list')).toBeTruthy();
  act(() => {
    history.push('/change');
  });
  expect(shownPhase()).toBe('done');
});

it('shows a change that is done through reloads of its page, until that is left', () => {
  storeChange(ended);
  for (let reload = 0; reload < 2; reload++) {
    cleanup();
    openConsole('/change');
    expect(shownPhase()).toBe('done');
  }
  cleanup();
  const history = openConsole('/change');
  act(() => {
    history.push('/');
  });
  expect(storedChange('old')).toBeNull();
  act(() => {
    history.back();
  });
  expect(shownPhase()).toBe('no change');
});

it('begins with the form where a change was left by another address, and is asked for anew', () => {
  storeChange(ended);
  const history = openConsole('/');
  act(() => {
    history.push('/change');
  });
  expect(shownPhase()).toBe('no change');
  expect(storedChange('old')).toBeNull();
});

it('keeps a change that is not done where it is asked for anew', () => {
  storeChange({
    ...ended,
    steps: stepsUnderTest({ stop: 'done', create: 'failed', start: 'waiting' }),
  });
  const history = openConsole('/');
  act(() => {
    history.push('/change');
  });
  expect(shownPhase()).toBe('failed');
});
