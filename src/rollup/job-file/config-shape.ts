import type { NewJobConfig } from '../../elasticsearch/wire-types.ts';
import type { JobFileProblem, ValueKind } from './job-file-entry.ts';

/** What a value must be: a scalar, texts, an object with such keys, or a list of such objects. */
type Shape = 'text' | 'number' | 'texts' | { keys: Keys } | { listOf: Keys };

interface Keys {
  required: Record<string, Shape>;
  optional: Record<string, Shape>;
}

/** `RollupJobConfig` and the classes below it, from 6.3 to 9.x; which interval is right depends on the version. */
const configKeys: Keys = {
  required: {
    id: 'text',
    index_pattern: 'text',
    rollup_index: 'text',
    cron: 'text',
    page_size: 'number',
    groups: {
      keys: {
        required: {
          date_histogram: {
            keys: {
              required: { field: 'text' },
              optional: {
                interval: 'text',
                calendar_interval: 'text',
                fixed_interval: 'text',
                delay: 'text',
                time_zone: 'text',
              },
            },
          },
        },
        optional: {
          terms: { keys: { required: { fields: 'texts' }, optional: {} } },
          histogram: {
            keys: { required: { fields: 'texts', interval: 'number' }, optional: {} },
          },
        },
      },
    },
  },
  optional: {
    timeout: 'text',
    metrics: { listOf: { required: { field: 'text', metrics: 'texts' }, optional: {} } },
  },
};

/** A configuration with its id, or the first thing in which it is none. Nothing in it is passed over. */
export function checkedConfig(
  value: Record<string, unknown>,
):
  { kind: 'config'; id: string; config: NewJobConfig } | { kind: 'none'; problem: JobFileProblem } {
  const problem = problemWithKeys(value, configKeys, '') ?? severalIntervals(value);
  if (problem) return { kind: 'none', problem };
  const { id, ...config } = value as NewJobConfig & { id: string };
  return { kind: 'config', id, config };
}

const intervals = ['interval', 'fixed_interval', 'calendar_interval'];

function severalIntervals(value: Record<string, unknown>): JobFileProblem | null {
  const { groups } = value as NewJobConfig;
  const given = intervals.filter((key) => Object.hasOwn(groups.date_histogram, key));
  return given.length > 1 ? { code: 'several_intervals', path: 'groups.date_histogram' } : null;
}

/** Something that has keys; a list is none. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function problemWithKeys(
  value: Record<string, unknown>,
  { required, optional }: Keys,
  parent: string,
): JobFileProblem | null {
  const pathOf = (key: string) => (parent === '' ? key : `${parent}.${key}`);
  const known = new Map(Object.entries({ ...required, ...optional }));
  const unknown = Object.keys(value).find((key) => !known.has(key));
  if (unknown !== undefined) return { code: 'unknown_key', path: pathOf(unknown) };
  const missing = Object.keys(required).find((key) => !Object.hasOwn(value, key));
  if (missing !== undefined) return { code: 'missing_key', path: pathOf(missing) };
  for (const [key, shape] of known) {
    if (!Object.hasOwn(value, key)) continue;
    const problem = problemWith(value[key], shape, pathOf(key));
    if (problem) return problem;
  }
  return null;
}

function problemWith(value: unknown, shape: Shape, path: string): JobFileProblem | null {
  const wrong = (expected: ValueKind) => ({ code: 'wrong_type', path, expected }) as const;
  if (shape === 'text') return typeof value === 'string' ? null : wrong(shape);
  if (shape === 'number') return Number.isFinite(value) ? null : wrong(shape);
  if (shape === 'texts') {
    if (!isTexts(value)) return wrong(shape);
    return value.length > 0 ? null : { code: 'empty_list', path };
  }
  if ('keys' in shape)
    return isObject(value) ? problemWithKeys(value, shape.keys, path) : wrong('object');
  return Array.isArray(value) ? problemInList(value, shape.listOf, path) : wrong('list');
}

function problemInList(
  values: readonly unknown[],
  keys: Keys,
  path: string,
): JobFileProblem | null {
  for (const [index, value] of values.entries()) {
    const at = `${path}[${String(index)}]`;
    const problem = problemWith(value, { keys }, at);
    if (problem) return problem;
  }
  return null;
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === 'string');
}
