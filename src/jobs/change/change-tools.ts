import type { QueryClient } from '@tanstack/react-query';
import { getWholeJob } from '../../elasticsearch/rollup-jobs-api.ts';
import type { NewJobConfig } from '../../elasticsearch/wire-types.ts';
import { differences } from '../../rollup/config-difference.ts';
import { isRunning } from '../../rollup/job-state.ts';
import { answerOf } from '../actions/action-answer.ts';
import { deleteSteps } from '../actions/delete/delete-steps.ts';
import type { StopWait } from '../actions/delete/stop-and-wait.ts';
import { stopAndWait } from '../actions/delete/stop-and-wait.ts';
import { failureOf, glanceAt, readIntoList } from '../actions/job-reading.ts';
import { refusal } from '../actions/told.ts';
import { deselectDeleted } from '../bulk/use-selection.ts';
import { createTold } from '../create/create-told.ts';
import { sendNewJob, startNewJob } from '../create/send-new-job.ts';
import { failureInWords } from '../failure-in-words.ts';
import { quoted } from '../shortened.ts';
import type { ChangeTools, StepResult } from '../change-run/change-run.ts';
import { changeMessages as say } from './messages.ts';

/**
 * The steps of a change as requests to the cluster. Each looks first whether it has been done already, so
 * that a change that was broken off can be taken up. `signal` ends the waiting for a job to stop.
 */
export function changeTools(client: QueryClient, signal: AbortSignal): ChangeTools {
  return {
    stop: async (id) => {
      const before = await glanceAt(id);
      if (before.kind === 'state' && before.jobState === 'stopped')
        return { isDone: true, words: [say.wasStopped], wasSo: true };
      const wait = await stopAndWait(id, signal);
      await readIntoList(client, id);
      const wasRunning = before.kind === 'state' && isRunning(before.jobState);
      return { ...stopResult(id, wait), wasRunning };
    },
    create: async (id, config) => {
      const found = await lookFor(id, config);
      if (found.kind === 'ours') return { isDone: true, words: [say.wasCreated] };
      if (found.kind === 'other')
        return { isDone: false, words: [say.nameTaken(quoted(id))], isRefused: true };
      if (found.kind === 'unknown') return { isDone: false, words: found.words, isRefused: true };
      const outcome = await sendNewJob(client, id, config);
      const { title, text } = createTold(quoted(id), outcome);
      // That it is stopped for now is no news: the next step starts it, or is not wanted.
      if (outcome.kind === 'created') return { isDone: true, words: [title] };
      return {
        isDone: outcome.kind === 'created_despite',
        words: [title, ...text],
        isRefused: outcome.kind === 'refused',
      };
    },
    start: (id) => start(client, id),
    restart: async (id) => {
      const before = await glanceAt(id);
      if (before.kind === 'gone') return { isDone: true, words: [say.oldIsGone(quoted(id))] };
      return start(client, id);
    },
    remove: async (id, config) => {
      const found = config ? await lookFor(id, config) : null;
      if (found?.kind === 'other')
        return { isDone: true, words: [say.notOurs(quoted(id))], wasSo: true };
      if (found?.kind === 'unknown') return { isDone: false, words: found.words };
      const before = await glanceAt(id);
      if (before.kind === 'gone') return { isDone: true, words: [say.wasGone], wasGone: true };
      const answer = await answerOf(deleteSteps.send(id));
      const after = await readIntoList(client, id);
      if (after.kind === 'gone') deselectDeleted(client, [id]);
      const told = deleteSteps.told(
        quoted(id),
        deleteSteps.outcome(before, answer, after),
        () => undefined,
      );
      return { isDone: after.kind === 'gone', words: [told.title, ...told.text] };
    },
  };
}

async function start(client: QueryClient, id: string): Promise<StepResult> {
  const before = await glanceAt(id);
  if (before.kind === 'state' && isRunning(before.jobState))
    return { isDone: true, words: [say.wasStarted], wasSo: true };
  const { tone, title, text } = await startNewJob(client, id, quoted(id));
  const isDone = tone === 'success' || tone === 'neutral';
  return { isDone, words: isDone ? [title] : [title, ...text] };
}

/** Which job has a name: none, the one that was asked for, or somebody else's. */
type Found = { kind: 'none' | 'ours' | 'other' } | { kind: 'unknown'; words: readonly string[] };

async function lookFor(id: string, config: NewJobConfig): Promise<Found> {
  try {
    const found = await getWholeJob(id);
    if (found === null) return { kind: 'none' };
    const isOurs =
      found.kind === 'job' && differences({ ...config, id }, found.job.config).length === 0;
    return { kind: isOurs ? 'ours' : 'other' };
  } catch (error) {
    const { what, advice } = failureInWords(failureOf(error), 'see rollup jobs');
    return { kind: 'unknown', words: [what, advice] };
  }
}

function stopResult(id: string, wait: StopWait): StepResult {
  switch (wait.kind) {
    case 'stopped':
      return { isDone: true, words: [say.stopped(quoted(id))] };
    case 'gone':
      return { isDone: true, words: [say.wasGone] };
    case 'cancelled':
      return { isDone: false, words: [say.waitingEnded] };
    case 'not_stopped':
      return { isDone: false, words: [say.notStopped] };
    case 'running_again':
      return { isDone: false, words: [say.runningAgain(wait.jobState)] };
    case 'failed': {
      const { text } = refusal('', wait.failure, 'stop rollup jobs', () => undefined);
      return { isDone: false, words: text };
    }
  }
}
