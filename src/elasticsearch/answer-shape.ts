import * as v from 'valibot';
import { RequestError } from './failure.ts';

/** The answer as its schema has it. Throws a `RequestError` where it is of another shape. */
export function readAnswer<Schema extends v.GenericSchema>(
  schema: Schema,
  answer: unknown,
): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, answer);
  if (!parsed.success) throw unexpectedShape(answer);
  return parsed.output;
}

/** What is thrown for JSON of a shape that the call does not have. */
export function unexpectedShape(answer: unknown): RequestError {
  return new RequestError({
    kind: 'unexpected_answer',
    status: 200,
    contentType: 'application/json',
    excerpt: textOf(answer).slice(0, 200),
  });
}

/** Nothing for what nests deeper than `JSON.stringify` goes, although `JSON.parse` did. */
function textOf(answer: unknown): string {
  try {
    return JSON.stringify(answer);
  } catch {
    return '';
  }
}
