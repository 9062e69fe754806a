import type { Attempt } from './attempt.ts';
import type { Failure } from '../elasticsearch/failure.ts';
import { askedToWait } from '../elasticsearch/failure.ts';
import { durationInWords } from './duration.ts';
import { failureMessages as say } from './failure-messages.ts';
import { visibleInText } from './visible.ts';

/** A failure in three parts: what it is, what Elasticsearch says of it, what to do now. */
export interface FailureInWords {
  what: string;
  /** The server's own words; null where it said nothing that helps. */
  reason: string | null;
  advice: string;
}

/** Any one of these allows it: Elasticsearch's `ClusterPrivilegeResolver`. */
const privilegesFor: Record<Exclude<Attempt, 'read the data'>, readonly string[]> = {
  'see rollup jobs': ['monitor_rollup', 'monitor', 'manage_rollup', 'manage'],
  'create rollup jobs': ['manage_rollup', 'manage'],
  'start rollup jobs': ['manage_rollup', 'manage'],
  'stop rollup jobs': ['manage_rollup', 'manage'],
  'delete rollup jobs': ['manage_rollup', 'manage'],
};

/** Every failure in words. No failure is left to a general "something went wrong". */
export function failureInWords(failure: Failure, attempt: Attempt): FailureInWords {
  const words = inWords(failure, attempt);
  // The server quotes names.
  return { ...words, reason: words.reason === null ? null : visibleInText(words.reason) };
}

function inWords(failure: Failure, attempt: Attempt): FailureInWords {
  switch (failure.kind) {
    case 'unauthenticated':
    case 'licence':
    case 'cluster_block':
    case 'not_found':
      return { ...say[failure.kind], reason: failure.reason };
    case 'signed_out':
      // Elasticsearch was not asked.
      return { ...say.signed_out, reason: null };
    case 'too_many_requests':
    case 'unavailable': {
      const { what, advice } = say[failure.kind];
      const wait = askedToWait(failure);
      const asked = wait > 0 ? ` ${say.askedToWait(durationInWords(wait))}` : '';
      return { what: what + asked, reason: failure.reason, advice };
    }
    case 'forbidden': {
      const missing =
        attempt === 'read the data' || concernsAnIndex(failure.reason)
          ? say.forbidden.indexPrivilege
          : say.forbidden.clusterPrivilege(privilegesFor[attempt]);
      return {
        what: say.forbidden.what(failure.username, attempt, missing),
        reason: failure.reason,
        advice: say.forbidden.advice,
      };
    }
    case 'too_large':
      return { ...say.too_large, reason: failure.reason || null };
    case 'refused':
      return {
        what: say.refused.what(failure.status, failure.type),
        reason: failure.reason,
        advice: say.refused.advice,
      };
    case 'unexpected_answer':
      return {
        what: say.unexpected_answer.what(failure.status, failure.contentType),
        reason: failure.excerpt || say.unexpected_answer.nothing,
        advice: say.unexpected_answer.advice,
      };
    case 'no_answer':
      return { ...say.no_answer[failure.cause], reason: failure.reason };
    case 'no_rollup_api':
      return {
        what: say.no_rollup_api.what(failure.distribution),
        reason: failure.reason,
        advice: say.no_rollup_api.advice,
      };
    case 'gateway_refused':
      return {
        what: say.gateway_refused.what(failure.status),
        reason: failure.reason,
        advice: adviceAfterRefusal(failure.status),
      };
  }
}

/** 413: the body was too long. 503: the console could not do it just now. */
function adviceAfterRefusal(status: number): string {
  if (status === 413) return say.gateway_refused.tooLarge;
  return status === 503 ? say.gateway_refused.notNow : say.gateway_refused.advice;
}

/** The names of actions on data begin like this; a new job's fields are read with its creator's rights. */
function concernsAnIndex(reason: string): boolean {
  return /^action \[indices:/.test(reason);
}
