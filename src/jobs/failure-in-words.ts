import type { Failure } from '../elasticsearch/failure.ts';
import type { DistributionWithoutRollup } from '../elasticsearch/gateway-answers.ts';

/** What the operator was about when it failed: it decides which privilege is missing. */
export type Attempt =
  'see rollup jobs' | 'start rollup jobs' | 'stop rollup jobs' | 'delete rollup jobs';

/** A failure in three parts: what it is, what Elasticsearch says of it, what to do now. */
export interface FailureInWords {
  what: string;
  /** The server's own words; null where it said nothing that helps. */
  reason: string | null;
  advice: string;
}

const privilegesFor: Record<Attempt, string> = {
  // Elasticsearch's ClusterPrivilegeResolver: manage_rollup and manage hold the rollup actions.
  'see rollup jobs': 'monitor_rollup, monitor, manage_rollup or manage',
  'start rollup jobs': 'manage_rollup or manage',
  'stop rollup jobs': 'manage_rollup or manage',
  'delete rollup jobs': 'manage_rollup or manage',
};

const distributionNames: Record<DistributionWithoutRollup, string> = {
  opensearch: 'OpenSearch',
  oss: 'the OSS distribution of Elasticsearch',
  serverless: 'Elasticsearch Serverless',
};

/** Every failure in words. No failure is left to a general "something went wrong". */
export function failureInWords(failure: Failure, attempt: Attempt): FailureInWords {
  switch (failure.kind) {
    case 'unauthenticated':
      return {
        what: 'Elasticsearch does not accept the credentials of this console (401).',
        reason: failure.reason,
        advice:
          'Check the user or API key that the console was started with: it may have been changed, disabled or expired.',
      };
    case 'forbidden':
      return {
        what: `${subject(failure.username)} may not ${attempt}: the cluster privilege ${privilegesFor[attempt]} is missing.`,
        reason: failure.reason,
        advice:
          'Whoever manages users and roles of this cluster (privilege manage_security) can grant it.',
      };
    case 'licence':
      return {
        what: 'The licence of this cluster does not allow rollup jobs. Privileges do not help here.',
        reason: failure.reason,
        advice:
          'Renew the licence, or switch to the free Basic licence, which includes rollup jobs.',
      };
    case 'cluster_block':
      return {
        what: 'A block on the cluster forbids it. Privileges do not help here.',
        reason: failure.reason,
        advice:
          'Look for a read-only block in the cluster settings, or for full disks, and lift it first.',
      };
    case 'not_found':
      return {
        what: 'Elasticsearch does not find the job.',
        reason: failure.reason,
        advice: 'It may have been deleted, or is not assigned to a node at the moment.',
      };
    case 'too_many_requests':
      return {
        what: 'The cluster has too much to do just now (429).',
        reason: failure.reason,
        advice: 'Wait a moment, then try again.',
      };
    case 'unavailable':
      return {
        what: 'The cluster is not available just now (503).',
        reason: failure.reason,
        advice: 'It may be starting or choosing a master node. Wait a moment, then try again.',
      };
    case 'refused':
      return {
        what: `Elasticsearch refused it (${[failure.status, failure.type].filter(Boolean).join(', ')}).`,
        reason: failure.reason,
        advice: 'The reason is Elasticsearch’s own. The log of the node may say more.',
      };
    case 'unexpected_answer':
      return {
        what: `The answer could not be read: HTTP status ${String(failure.status)}, ${failure.contentType ?? 'no content type'}.`,
        reason: failure.excerpt || 'The body was empty or broke off.',
        advice:
          'If it is not from Elasticsearch, a proxy in between sent it. Check the address of the cluster and what stands before it.',
      };
    case 'no_answer':
      return noAnswer(failure);
    case 'no_rollup_api':
      return {
        what: failure.distribution
          ? `This cluster is ${distributionNames[failure.distribution]}, which has no rollup jobs.`
          : 'This cluster has no rollup jobs API.',
        reason: failure.reason,
        advice: 'Point the console at an Elasticsearch cluster from 6.3 to 9.x.',
      };
    case 'gateway_refused':
      return {
        what: `The console’s own server refused the request (${String(failure.status)}).`,
        reason: failure.reason,
        advice:
          'Reload the page. If that does not help, the page and the server may differ in version.',
      };
  }
}

function noAnswer({ cause, reason }: Extract<Failure, { kind: 'no_answer' }>): FailureInWords {
  switch (cause) {
    case 'timeout':
      return {
        what: 'No answer came in time.',
        reason,
        advice: 'The cluster may be overloaded or stuck. Look at its health, then try again.',
      };
    case 'connection_lost':
      return {
        what: 'The connection to Elasticsearch broke before it answered.',
        reason,
        advice: 'A node may have restarted. Try again.',
      };
    case 'elasticsearch_unreachable':
      return {
        what: 'No Elasticsearch node can be reached.',
        reason,
        advice:
          'Check that the cluster is up, and that the address the console was started with (--elasticsearch) is right.',
      };
    case 'gateway_unreachable':
      return {
        what: 'The console’s own server cannot be reached.',
        reason,
        advice: 'Check that it is still running (npm start) and that your network reaches it.',
      };
  }
}

function subject(username: string | null): string {
  return username === null ? 'You' : `User “${username}”`;
}
