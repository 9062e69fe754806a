import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { createMemoryHistory } from '@tanstack/history';
import { act, render, screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { useNavigation } from '../navigation/navigation-context.ts';
import { NavigationProvider } from '../navigation/navigation-provider.tsx';
import { phaseOf } from './change-run.ts';
import { changeUnderTest, stepsUnderTest } from './change-run-under-test.ts';
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

function openChange() {
  const client = new QueryClient();
  const history = createMemoryHistory({ initialEntries: ['/change'] });
  const change = changeOf(client, 'old');
  change.run.set(underWay);
  render(
    <QueryClientProvider client={client}>
      <NavigationProvider history={history}>
        <Console />
      </NavigationProvider>
    </QueryClientProvider>,
  );
  return { history, change };
}

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
  expect(screen.getByRole('status').textContent).toBe('done');
});
