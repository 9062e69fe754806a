import { createJob } from '../../elasticsearch/create-job-api.ts';
import type { NewJobConfig } from '../../elasticsearch/wire-types.ts';
import type { ActionSteps } from '../actions/use-job-action.ts';
import type { CreateOutcome } from './create-outcome.ts';
import { createOutcome } from './create-outcome.ts';
import { createTold } from './create-told.ts';

type Steps = Pick<ActionSteps<CreateOutcome>, 'send' | 'outcome' | 'told' | 'attempt'>;

/** The steps of making jobs from these configurations, by id; asked for any other id, `send` rejects. */
export function creationSteps(
  configs: ReadonlyMap<string, NewJobConfig>,
): Steps & { action: 'create' } {
  return {
    action: 'create',
    attempt: 'create rollup jobs',
    send: async (id) => {
      const config = configs.get(id);
      if (!config) throw new Error(`no configuration for ${id}`);
      return (await createJob(id, config)).acknowledged;
    },
    outcome: (_before, answer, after) => createOutcome(answer, after),
    told: createTold,
  };
}
