import type { FieldCaps } from '../../elasticsearch/wire-types.ts';
import { naturalOrder } from '../natural-order.ts';
import { fieldProblem, kindOf, mappedTypes } from './field-problem.ts';
import type { FieldProblem, FieldUse } from './problem.ts';
import type { ServerRules } from '../../elasticsearch/server-rules.ts';

/** A field that can be chosen, or that could be if something were not wrong with it. */
export interface FieldChoice {
  name: string;
  types: readonly string[];
  problem: FieldProblem | null;
}

/**
 * The fields for a use, in natural order: those of which at least one type will do. What is wrong with one
 * all the same stands beside it.
 */
export function fieldsSuiting(
  caps: FieldCaps,
  use: FieldUse,
  rules: ServerRules,
): readonly FieldChoice[] {
  return Object.keys(caps.fields)
    .map((name) => ({ name, types: mappedTypes(name, caps).map(([type]) => type) }))
    .filter(({ types }) => types.some((type) => kindOf(type, use, rules) !== null))
    .map((field) => ({ ...field, problem: fieldProblem(field.name, use, caps, rules) }))
    .sort((a, b) => naturalOrder(a.name, b.name));
}

const numericMetrics = ['avg', 'max', 'min', 'sum', 'value_count'] as const;
const dateMetrics = ['max', 'min', 'value_count'] as const;

/** The metrics that Elasticsearch knows (`RollupField.SUPPORTED_METRICS`). */
export const allMetrics: readonly string[] = numericMetrics;

/** The metrics that a field can have; `null` for a field that is not there, or can have none. */
export function metricsOf(
  caps: FieldCaps,
  name: string,
  rules: ServerRules,
): readonly string[] | null {
  const kinds = new Set(mappedTypes(name, caps).map(([type]) => kindOf(type, 'metrics', rules)));
  if (kinds.size !== 1 || kinds.has(null)) return null;
  return kinds.has('date') ? dateMetrics : numericMetrics;
}
