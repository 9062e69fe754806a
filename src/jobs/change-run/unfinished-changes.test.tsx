import { createMemoryHistory } from '@tanstack/history';
import { act, render, screen } from '@testing-library/react';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadTheRest } from '../loaded-later.ts';
import { NavigationProvider } from '../navigation/navigation-provider.tsx';
import type { StepState } from './change-run.ts';
import { changeUnderTest, stepsUnderTest } from './change-run-under-test.ts';
import { countAsGoingOn, forgetChange, storeChange } from './change-store.ts';
import { UnfinishedChanges } from './unfinished-changes.tsx';

type States = [stop: StepState, create: StepState, start: StepState];

function changeIn([stop, create, start]: States, oldId = 'old', wasRunning = true) {
  const steps = stepsUnderTest({ stop, create, start });
  return changeUnderTest({ oldId, newId: `${oldId}-v2`, wasRunning, steps });
}

const failed = changeIn(['done', 'failed', 'waiting']);

/** Shows them as the list does, or as the details of a job do. */
function show(job?: string) {
  render(
    <NavigationProvider history={createMemoryHistory()}>
      <UnfinishedChanges {...(job !== undefined && { job })} />
      <p>the list</p>
    </NavigationProvider>,
  );
}

const links = () => screen.queryAllByRole('link').map((link) => link.getAttribute('href'));

beforeAll(loadTheRest);
beforeEach(() => {
  for (const id of ['old', 'another']) forgetChange(id);
});

describe('a change that is not finished', () => {
  it.each<[string, States, string]>([
    ['stop the old job', ['failed', 'waiting', 'waiting'], 'stopping the old job failed'],
    ['create the new job', ['done', 'failed', 'waiting'], 'creating the new job failed'],
    ['start the new job', ['done', 'done', 'failed'], 'starting the new job failed'],
    ['be undone', ['done', 'not_undone', 'undone'], 'undoing it failed'],
    ['wait for its step', ['running', 'waiting', 'waiting'], 'left in the middle of a step'],
    ['wait for its undoing', ['done', 'undoing', 'undone'], 'left in the middle of a step'],
    ['go on to the next step', ['done', 'waiting', 'waiting'], 'left in the middle of a step'],
  ])('is told where it could not %s', async (_, states, why) => {
    storeChange(changeIn(states));
    show();
    const [title] = await screen.findAllByText(/^The change of job “old” to “old-v2” is not fin/);
    expect(title?.textContent).toContain(why);
    expect(links()).toEqual(['/change?job=old']);
  });

  it.each<[string, States]>([
    ['is done', ['done', 'done', 'skipped']],
    ['is undone', ['undone', 'undone', 'waiting']],
  ])('is one no longer where it %s', async (_, states) => {
    storeChange(changeIn(states));
    storeChange(changeIn(['done', 'failed', 'waiting'], 'another'));
    show();
    await screen.findAllByText(/of job “another”/);
    expect(links()).toEqual(['/change?job=another']);
  });

  it.each<[string, boolean, States, number]>([
    ['it has stopped', true, ['done', 'failed', 'waiting'], 1],
    ['it could not start again', true, ['not_undone', 'undone', 'waiting'], 1],
    ['it could not stop', true, ['failed', 'waiting', 'waiting'], 0],
    ['was stopped before', false, ['done', 'failed', 'waiting'], 0],
  ])('says of an old job that %s what that means', async (_, wasRunning, states, count) => {
    storeChange(changeIn(states, 'old', wasRunning));
    show();
    await screen.findAllByText(/is not finished/);
    expect(
      screen.queryAllByText(/^The old job is stopped/, { selector: ':not([role] *)' }),
    ).toHaveLength(count);
  });

  it('is told while the list is shown, as soon as it goes on no longer by itself', async () => {
    const end = countAsGoingOn('old');
    storeChange(changeIn(['done', 'running', 'waiting']));
    storeChange(changeIn(['done', 'failed', 'waiting'], 'another'));
    show();
    await screen.findAllByText(/of job “another”/);
    act(() => {
      storeChange(failed);
    });
    expect(links()).toEqual(['/change?job=another']);
    act(end);
    expect(links().toSorted()).toEqual(['/change?job=another', '/change?job=old']);
    act(() => {
      forgetChange('another');
    });
    expect(links()).toEqual(['/change?job=old']);
  });

  it.each([
    ['the old job', 'old', 1],
    ['the new job', 'old-v2', 1],
    ['neither', 'ol', 0],
  ])('is told in the details of %s', async (_, job, count) => {
    storeChange(failed);
    storeChange(changeIn(['done', 'failed', 'waiting'], 'another'));
    show(job);
    show('another');
    await screen.findAllByText(/of job “another”/);
    expect(links().filter((href) => href === '/change?job=old')).toHaveLength(count);
  });
});

it('nothing is told where the tab keeps no change', () => {
  sessionStorage.setItem('rollup-jobs.kept.draft change old', '{}');
  show();
  expect(document.body.textContent).toBe('the list');
});

it('what another console has kept, and cannot be read, is no change', async () => {
  sessionStorage.setItem('rollup-jobs.kept.change broken', '{');
  storeChange(failed);
  show();
  await screen.findAllByText(/of job “old”/);
  expect(links()).toEqual(['/change?job=old']);
});
