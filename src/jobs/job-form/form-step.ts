import type { DraftField } from '../../rollup/new-job/job-draft.ts';
import type { Problem } from '../../rollup/new-job/problem.ts';

/** The steps of making a job, in their order, and the fields that each asks for. */
const fieldsOfStep = {
  logistics: ['id', 'index_pattern', 'rollup_index', 'cron', 'page_size', 'delay', 'timeout'],
  date_histogram: ['date_field', 'interval', 'time_zone'],
  terms: ['terms_fields'],
  histogram: ['histogram_fields', 'histogram_interval'],
  metrics: ['metrics'],
  review: [],
} as const satisfies Record<string, readonly DraftField[]>;

export type FormStep = keyof typeof fieldsOfStep;

export const formSteps = Object.keys(fieldsOfStep) as FormStep[];

/** The step that asks for a field. */
export function stepOf(field: DraftField): FormStep {
  return formSteps.find((step) => fieldsIn(step).includes(field)) ?? 'logistics';
}

/** The problems of a step's fields. */
export function problemsIn(step: FormStep, problems: readonly Problem[]): Problem[] {
  const fields = fieldsIn(step);
  return problems.filter(({ field }) => fields.includes(field));
}

/** How far one may go: the first step with an error, and Review where there is none. */
export function furthestStep(problems: readonly Problem[]): FormStep {
  const withError = (step: FormStep) =>
    problemsIn(step, problems).some(({ severity }) => severity === 'error');
  return formSteps.find(withError) ?? 'review';
}

/** Whether `step` may be gone to: everything before it is in order. */
export function isWithin(step: FormStep, furthest: FormStep): boolean {
  return formSteps.indexOf(step) <= formSteps.indexOf(furthest);
}

/** The step after (1) or before (-1) another. */
export function neighbourOf(step: FormStep, by: 1 | -1): FormStep | undefined {
  return formSteps[formSteps.indexOf(step) + by];
}

/** The fields that a step asks for. */
export function fieldsIn(step: FormStep): readonly DraftField[] {
  return fieldsOfStep[step];
}
