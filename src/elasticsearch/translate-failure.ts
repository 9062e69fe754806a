import * as v from 'valibot';
import type { Failure } from './failure.ts';
import type { GatewayErrorCode } from './gateway-answers.ts';

/** An answer as it came: its status, its kind, and its whole body as text. */
export interface ReceivedAnswer {
  status: number;
  contentType: string | null;
  /** The header `Retry-After` in seconds. */
  retryAfter?: number | undefined;
  body: string;
}

interface Cause {
  type?: string | undefined;
  reason?: string | null | undefined;
  caused_by?: Cause | undefined;
  'license.expired.feature'?: string | undefined;
}

const causeSchema: v.GenericSchema<Cause> = v.looseObject({
  type: v.optional(v.string()),
  reason: v.nullish(v.string()),
  caused_by: v.optional(v.lazy(() => causeSchema)),
  'license.expired.feature': v.optional(v.string()),
});

/** The envelope of Elasticsearch's errors; `error` is a plain text for routing problems. */
const errorEnvelope = v.looseObject({ error: v.union([v.string(), causeSchema]) });

/** What task actions answer instead of the envelope (`BaseTasksResponse`): no `error`, no `status`. */
const taskFailuresEnvelope = v.looseObject({
  task_failures: v.pipe(v.array(v.looseObject({ reason: causeSchema })), v.minLength(1)),
});
const nodeFailuresEnvelope = v.looseObject({
  node_failures: v.pipe(v.array(causeSchema), v.minLength(1)),
});

const gatewayEnvelope = v.looseObject({
  gateway_error: v.looseObject({
    code: v.string(),
    reason: v.string(),
    distribution: v.optional(v.picklist(['opensearch', 'oss', 'serverless'])),
  }),
});

/**
 * The failure that an answer stands for: any answer with an error status, or one with a good status
 * whose body is not what was asked for. Never throws, whatever the body holds.
 */
export function translateFailure(answer: ReceivedAnswer): Failure {
  const json = parseJson(answer.body);
  const gateway = v.safeParse(gatewayEnvelope, json);
  if (gateway.success) return gatewayFailure(answer.status, gateway.output.gateway_error);
  if (answer.status < 400) return unexpected(answer);
  const elastic = v.safeParse(errorEnvelope, json);
  if (elastic.success) return elasticsearchFailure(answer, elastic.output.error);
  const cause = taskActionCause(json);
  if (cause) return elasticsearchFailure(answer, cause);
  return answer.status === 413
    ? { kind: 'too_large', reason: excerptOf(answer.body) }
    : unexpected(answer);
}

/** Why a task, or the whole node that it is on, failed: the first of the reasons given. */
function taskActionCause(json: unknown): Cause | undefined {
  const tasks = v.safeParse(taskFailuresEnvelope, json);
  if (tasks.success) return tasks.output.task_failures[0]?.reason;
  const nodes = v.safeParse(nodeFailuresEnvelope, json);
  return nodes.success ? nodes.output.node_failures[0] : undefined;
}

/** `undefined` where the text is not JSON. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function elasticsearchFailure(
  { status, retryAfter }: ReceivedAnswer,
  error: string | Cause,
): Failure {
  const top: Cause = typeof error === 'string' ? { reason: error } : error;
  const reason = readable(deepestReason(top)) ?? noReason(status, top.type);
  const later = retryAfter === undefined ? {} : { retryAfter };
  switch (status) {
    case 401:
      return { kind: 'unauthenticated', reason };
    case 403:
      return forbidden(top, reason);
    case 404:
      return top.type === 'resource_not_found_exception'
        ? { kind: 'not_found', reason }
        : { kind: 'refused', status, type: top.type ?? null, reason };
    case 429:
      return { kind: 'too_many_requests', reason, ...later };
    case 503:
      return { kind: 'unavailable', reason, ...later };
    default:
      return lacksHandler(reason)
        ? { kind: 'no_rollup_api', distribution: null, reason }
        : { kind: 'refused', status, type: top.type ?? null, reason };
  }
}

/**
 * Elasticsearch quotes the address that was asked for, encoded, and with all that is to be in the answer: lines of it,
 * which say nothing of what went wrong.
 */
const quotedQuery = /( for (?:REST request|uri) \[[^\]?]*\?)[^\]]+\]/g;

/** In characters. Nobody reads on, and a page that shows megabytes of text stands still. */
const longestReason = 1_000;

function readable(reason: string | undefined): string | undefined {
  const short = reason?.replace(quotedQuery, '$1…]');
  return short !== undefined && short.length > longestReason
    ? `${short.slice(0, longestReason)}…`
    : short;
}

/** The type is all that is said of a missing master (`master_not_discovered_exception`). */
function noReason(status: number, type: string | undefined): string {
  const what = [`HTTP status ${String(status)}`, type].filter(Boolean).join(', ');
  return `no reason was given (${what})`;
}

/** A cluster without the rollup routes says so in RestController's words, from 6.x on. */
function lacksHandler(reason: string): boolean {
  return /^no handler found for uri/i.test(reason);
}

function forbidden(top: Cause, reason: string): Failure {
  if (top['license.expired.feature'] !== undefined || /license is non-compliant/.test(reason))
    return { kind: 'licence', reason };
  if (top.type === 'cluster_block_exception') return { kind: 'cluster_block', reason };
  if (top.type !== 'security_exception')
    return { kind: 'refused', status: 403, type: top.type ?? null, reason };
  return {
    kind: 'forbidden',
    reason,
    username: / user \[([^\]]*)\]/.exec(reason)?.[1] ?? null,
  };
}

/** The last link of `caused_by` that says something: the outer ones only wrap it. */
function deepestReason(cause: Cause): string | undefined {
  const deeper = cause.caused_by && deepestReason(cause.caused_by);
  return deeper ?? cause.reason ?? undefined;
}

function gatewayFailure(
  status: number,
  error: v.InferOutput<typeof gatewayEnvelope>['gateway_error'],
): Failure {
  const { reason } = error;
  // `code` comes over the wire: one that this client does not know falls through to the default.
  switch (error.code as GatewayErrorCode) {
    case 'elasticsearch_timeout':
      return { kind: 'no_answer', cause: 'timeout', mayHaveHappened: true, reason };
    case 'elasticsearch_connection_lost':
      return { kind: 'no_answer', cause: 'connection_lost', mayHaveHappened: true, reason };
    case 'elasticsearch_unreachable':
      return {
        kind: 'no_answer',
        cause: 'elasticsearch_unreachable',
        mayHaveHappened: false,
        reason,
      };
    case 'shutting_down':
      return { kind: 'no_answer', cause: 'gateway_unreachable', mayHaveHappened: false, reason };
    case 'no_rollup_api':
      return { kind: 'no_rollup_api', distribution: error.distribution ?? null, reason };
    case 'not_signed_in':
      return { kind: 'signed_out', reason };
    case 'not_forwarded':
    case 'cross_site':
    case 'wrong_host':
    case 'sign_in_refused':
    case 'sign_in_unknown':
    case 'too_many_attempts':
    case 'bad_request':
    case 'body_too_large':
    case 'audit_unavailable':
    case 'internal_error':
    default:
      return { kind: 'gateway_refused', status, reason };
  }
}

function unexpected({ status, contentType, body }: ReceivedAnswer): Failure {
  return { kind: 'unexpected_answer', status, contentType, excerpt: excerptOf(body) };
}

/** How a body begins, on one line; all of it may be megabytes. Of a proxy's page it is what a person would see. */
function excerptOf(body: string): string {
  const text = body.trimStart().startsWith('<') ? seenOf(body.slice(0, 20_000)) : body;
  return onOneLine(text.slice(0, 2_000)).slice(0, 200);
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const unseen = /<(head|script|style)\b.*?(?:<\/\1>|$)|<!--.*?(?:-->|$)|<[^<>]*>/gis;

/** The text of a page; its title where a script would write the rest. */
function seenOf(page: string): string {
  return onOneLine(page.replace(unseen, ' ')) || (/<title[^<>]*>([^<]*)/i.exec(page)?.[1] ?? '');
}
