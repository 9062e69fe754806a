import type { QueryClient } from '@tanstack/react-query';
import { createJob } from '../../elasticsearch/create-job-api.ts';
import type { NewJobConfig } from '../../elasticsearch/wire-types.ts';
import { answerOf } from '../actions/action-answer.ts';
import { readIntoList } from '../actions/job-reading.ts';
import { startOutcome } from '../actions/start/start-outcome.ts';
import { startSteps } from '../actions/start/start-steps.ts';
import { startTold } from '../actions/start/start-told.ts';
import type { Told } from '../actions/told.ts';
import { askAgain } from '../job-form/source-queries.ts';
import type { CreateOutcome } from './create-outcome.ts';
import { createOutcome } from './create-outcome.ts';

/** Creates a job with one request, reads it, and tells what came of it. Rejects only for a fault of ours. */
export async function sendNewJob(
  client: QueryClient,
  id: string,
  config: NewJobConfig,
): Promise<CreateOutcome> {
  const answer = await answerOf(createJob(id, config).then(({ acknowledged }) => acknowledged));
  const after = await readIntoList(client, id);
  // What is known of rollup indices and names has changed, also where the job was refused.
  askAgain(client, { all: true });
  return createOutcome(answer, after);
}

/** Starts a job that has just been created, in the words of any start. */
export async function startNewJob(client: QueryClient, id: string, job: string): Promise<Told> {
  const answer = await answerOf(startSteps.send(id));
  const after = await readIntoList(client, id);
  const before = { kind: 'state', jobState: 'stopped' } as const;
  return startTold(job, startOutcome(before, answer, after), () => undefined);
}
