import * as v from 'valibot';
import { readAnswer } from './answer-shape.ts';
import { hasPrivilegesEndpoint } from './endpoints.ts';
import type { Failure } from './failure.ts';
import { RequestError } from './failure.ts';
import { request } from './request.ts';
import { isTransient } from './transient.ts';

/** Privileges by Elasticsearch's names; those of `index` are asked of each of its names or patterns. */
export interface AskedPrivileges {
  cluster: string[];
  index: { names: string[]; privileges: string[] }[];
}

const granted = v.record(v.string(), v.boolean());
const answerSchema = v.object({ cluster: granted, index: v.record(v.string(), granted) });

/** By privilege, and for `index` by name or pattern first. */
export type HeldPrivileges = v.InferOutput<typeof answerSchema>;

/**
 * Which of the privileges the user has. `null` where the cluster does not say, which is no "none": with
 * security switched off it answers 400, 405 or 500, by version. Throws a `RequestError` where there was
 * no answer, or where asking again may bring one.
 */
export async function hasPrivileges(
  asked: AskedPrivileges,
  signal?: AbortSignal,
): Promise<HeldPrivileges | null> {
  let answer: unknown;
  try {
    answer = await request(hasPrivilegesEndpoint, { body: asked, signal });
  } catch (error) {
    if (error instanceof RequestError && doesNotSay(error.failure)) return null;
    throw error;
  }
  return readAnswer(answerSchema, answer);
}

function doesNotSay(failure: Failure): boolean {
  switch (failure.kind) {
    case 'no_answer':
    case 'gateway_refused':
      return false;
    case 'unexpected_answer':
      return failure.status >= 400 && !isTransient(failure);
    default:
      return !isTransient(failure);
  }
}
