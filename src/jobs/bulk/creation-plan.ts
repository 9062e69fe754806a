import type { NewJobConfig } from '../../elasticsearch/wire-types.ts';
import { creationSteps } from '../create/creation-steps.ts';
import type { CreationPlan, Share } from './plan.ts';

/** Making jobs from these configurations, by id. */
export function creationPlan(
  configs: ReadonlyMap<string, NewJobConfig>,
  skipped: Share['skipped'],
): CreationPlan {
  return {
    action: 'create',
    steps: creationSteps(configs),
    eligible: [...configs.keys()],
    skipped,
  };
}
