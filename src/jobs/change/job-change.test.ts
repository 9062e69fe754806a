import { QueryClient } from '@tanstack/react-query';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ChangeTools, StepResult } from '../change-run/change-run.ts';
import { phaseOf } from '../change-run/change-run.ts';
import { changeUnderTest, statesOf, toolsUnderTest } from '../change-run/change-run-under-test.ts';
import type { JobChange } from './job-change.ts';
import { changeOf } from './job-change.ts';

const { changeTools } = vi.hoisted(() => ({ changeTools: vi.fn<() => ChangeTools>() }));
vi.mock('./change-tools.ts', () => ({ changeTools }));

/** Tools whose creation of a job takes until it is told what came of it. */
function toolsThatWait() {
  const { tools, asked } = toolsUnderTest();
  const waits: ((result: StepResult | Promise<StepResult>) => void)[] = [];
  changeTools.mockReturnValue({
    ...tools,
    create: (id) => {
      asked.push(`create ${id}`);
      return new Promise((resolve) => waits.push(resolve));
    },
  });
  const isAsked = () =>
    vi.waitFor(() => {
      expect(waits).toHaveLength(1);
    });
  return {
    asked,
    isAsked,
    answer: (result: StepResult | Promise<StepResult>) => waits[0]?.(result),
  };
}

function phase(change: JobChange) {
  const run = change.run.get();
  return run && phaseOf(run);
}

beforeEach(() => {
  changeTools.mockReset();
});

it('goes on without the page that began it, and is not begun beside itself', async () => {
  const client = new QueryClient();
  const { asked, isAsked, answer } = toolsThatWait();
  changeOf(client, 'old').begin(changeUnderTest());
  await isAsked();
  const found = changeOf(client, 'old');
  expect(phase(found)).toBe('running');
  found.tryAgain();
  found.undo();
  found.begin(changeUnderTest());
  found.forget();
  answer({ isDone: true, words: [] });
  await vi.waitFor(() => {
    expect(phase(found)).toBe('done');
  });
  expect(asked).toEqual(['stop old', 'create new', 'start new']);
});

it('can be put away once it is done, and not before', async () => {
  const change = changeOf(new QueryClient(), 'old');
  const { isAsked, answer } = toolsThatWait();
  change.begin(changeUnderTest());
  await isAsked();
  change.forget();
  expect(phase(change)).toBe('running');
  expect(change.isDone()).toBe(false);
  answer({ isDone: true, words: [] });
  await vi.waitFor(() => {
    expect(phase(change)).toBe('done');
  });
  expect(change.isDone()).toBe(true);
  change.forget();
  expect(change.isDone()).toBe(false);
  expect(change.run.get()).toBeNull();
});

it('ends with the step in which the console itself failed', async () => {
  const { isAsked, answer } = toolsThatWait();
  const change = changeOf(new QueryClient(), 'old');
  change.begin(changeUnderTest());
  await isAsked();
  answer(Promise.reject(new Error('a bug')));
  await vi.waitFor(() => {
    expect(phase(change)).toBe('failed');
  });
  const run = change.run.get();
  expect(run && statesOf(run)).toEqual(['done', 'failed', 'waiting']);
  expect(run?.steps.create.words.join(' ')).toMatch(/fault of the console.*a bug/);
});

it('is that of one job', () => {
  const client = new QueryClient();
  expect(changeOf(client, 'old')).toBe(changeOf(client, 'old'));
  expect(changeOf(client, 'old')).not.toBe(changeOf(client, 'another'));
  expect(changeOf(client, 'old')).not.toBe(changeOf(new QueryClient(), 'old'));
});
