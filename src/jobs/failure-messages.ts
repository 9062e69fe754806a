import type { LostAnswer } from '../elasticsearch/failure.ts';
import type { DistributionWithoutRollup } from '../elasticsearch/gateway-answers.ts';
import type { Attempt } from './attempt.ts';
import { anyOf } from './english.ts';

/** What each failure is and what to do now. Another language is another object of this one's type. */
export const failureMessages = {
  tryAgain: 'Try again',
  askedToWait: (time: string) => `It asks to wait ${time}.`,
  unauthenticated: {
    what: 'Elasticsearch does not accept the credentials of this console (401).',
    advice:
      'Check the user or API key that you signed in with, or that the console was started with: it may have been changed, disabled or expired.',
  },
  signed_out: {
    what: 'You are not signed in any more, so nothing was sent to the cluster (401).',
    advice: 'Sign in, then try again.',
  },
  forbidden: {
    what: (username: string | null, attempt: Attempt, missing: string) =>
      `${username === null ? 'You' : `User “${username}”`} may not ${attempts[attempt]}: ${missing} is missing.`,
    clusterPrivilege: (names: readonly string[]) => `the cluster privilege ${anyOf(names)}`,
    indexPrivilege: 'a privilege on an index',
    advice:
      'Whoever manages users and roles of this cluster (privilege manage_security) can grant it.',
  },
  licence: {
    what: 'The licence of this cluster does not allow rollup jobs. Privileges do not help here.',
    advice: 'Renew the licence, or switch to the free Basic licence, which includes rollup jobs.',
  },
  cluster_block: {
    what: 'A block on the cluster forbids it. Privileges do not help here.',
    advice:
      'Look for a read-only block in the cluster settings, or for full disks, and lift it first.',
  },
  not_found: {
    what: 'Elasticsearch does not find the job.',
    advice: 'It may have been deleted, or is not assigned to a node at the moment.',
  },
  too_many_requests: {
    what: 'The cluster has too much to do just now (429).',
    advice: 'Wait a moment, then try again.',
  },
  unavailable: {
    what: 'The cluster is not available just now (503).',
    advice: 'It may be starting or choosing a master node. Wait a moment, then try again.',
  },
  too_large: {
    what: 'The cluster, or a proxy before it, takes no request of this length (413). Nothing was done.',
    advice:
      'Make the request shorter, or raise the limit: http.max_content_length of Elasticsearch, client_max_body_size of nginx.',
  },
  refused: {
    what: (status: number, type: string | null) =>
      `Elasticsearch ${status >= 500 ? 'failed at' : 'refused'} it (${[status, type].filter(Boolean).join(', ')}).`,
    advice: 'The reason is Elasticsearch’s own. The log of the node may say more.',
  },
  unexpected_answer: {
    what: (status: number, contentType: string | null) =>
      `The answer could not be read: HTTP status ${String(status)}, ${contentType ?? 'no content type'}.`,
    nothing: 'The body was empty or broke off.',
    advice:
      'If it is not from Elasticsearch, a proxy in between sent it. Check the address of the cluster and what stands before it.',
  },
  no_answer: {
    timeout: {
      what: 'No answer came in time.',
      advice: 'The cluster may be overloaded or stuck. Look at its health, then try again.',
    },
    connection_lost: {
      what: 'No answer came: the connection was lost.',
      advice: 'A node may have restarted. Try again.',
    },
    elasticsearch_unreachable: {
      what: 'No Elasticsearch node can be reached.',
      advice:
        'Check that the cluster is up, and that the address the console was started with (--elasticsearch) is right.',
    },
    gateway_unreachable: {
      what: 'The console’s own server cannot be reached.',
      advice: 'Check that it is still running (npm start) and that your network reaches it.',
    },
  } satisfies Record<LostAnswer, { what: string; advice: string }>,
  no_rollup_api: {
    what: (distribution: DistributionWithoutRollup | null) =>
      distribution
        ? `This cluster is ${distributionNames[distribution]}, which has no rollup jobs.`
        : 'This cluster has no rollup jobs API.',
    advice: 'Point the console at an Elasticsearch cluster from 6.3 to 9.x.',
  },
  gateway_refused: {
    what: (status: number) => `The console’s own server refused the request (${String(status)}).`,
    advice:
      'Reload the page. If that does not help, the page and the server may differ in version.',
    notNow: 'Try again in a moment. If that does not help, tell whoever runs the console.',
    tooLarge: 'Leave something out, such as fields or metrics, and send it again.',
  },
};

const attempts: Record<Attempt, string> = {
  'see rollup jobs': 'see rollup jobs',
  'read the data': 'look into the indices',
  'create rollup jobs': 'create rollup jobs',
  'start rollup jobs': 'start rollup jobs',
  'stop rollup jobs': 'stop rollup jobs',
  'delete rollup jobs': 'delete rollup jobs',
};

const distributionNames: Record<DistributionWithoutRollup, string> = {
  opensearch: 'OpenSearch',
  oss: 'the OSS distribution of Elasticsearch',
  serverless: 'Elasticsearch Serverless',
};
