import * as v from 'valibot';

/** Bad input of the control API: a 400 whose `error` says what is wrong and what is accepted. */
export class ControlError extends Error {
  readonly status: 400 | 404;

  constructor(message: string, status: 400 | 404 = 400) {
    super(message);
    this.name = 'ControlError';
    this.status = status;
  }
}

/**
 * Reads a JSON body; an empty one counts as `{}`.
 *
 * @throws ControlError
 */
export function readControlBody<const S extends v.GenericSchema>(
  schema: S,
  text: string,
): v.InferOutput<S> {
  const result = v.safeParse(schema, parse(text));
  if (result.success) return result.output;
  const messages = result.issues.map((issue) => {
    const path = v.getDotPath(issue) ?? 'body';
    const isUnknownKey = issue.type === 'strict_object' && issue.expected === 'never';
    return isUnknownKey
      ? `${path}: no such key${acceptedKeys(schema)}`
      : `${path}: ${issue.message}`;
  });
  throw new ControlError(messages.join('; '));
}

function acceptedKeys(schema: v.GenericSchema): string {
  if (!('entries' in schema)) return '';
  return `; the body's keys are ${Object.keys(schema.entries as object).join(', ')}`;
}

function parse(text: string): unknown {
  if (text.trim() === '') return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const why = error instanceof Error ? error.message : 'unreadable';
    throw new ControlError(`The body is not JSON (${why}). A JSON object is accepted.`);
  }
  if (Array.isArray(value))
    throw new ControlError('The body is a JSON array. A JSON object is accepted.');
  return value;
}
