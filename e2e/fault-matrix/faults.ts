import type { ActionName } from './actions.ts';
import type { Outcome } from './expectations.ts';
import type { Strike } from './strikes.ts';
import {
  answering,
  clusterKilled,
  deletedElsewhere,
  gatewayKilled,
  nodeRestarted,
  slow,
} from './strikes.ts';

interface Expected {
  strike: Strike;
  /** What comes of an action that meets it. */
  outcome: Outcome;
  /** What is said of it, wherever that is. */
  says: readonly string[];
  /** How the browser's request ends: a status or an error; null where it sees nothing wrong. */
  browserSees: string | null;
}

/** One way in which a request goes wrong. */
export interface MatrixFault extends Expected {
  name: string;
  /** How it comes about, for the page of the results. */
  how: string;
  /** How often a read that meets it is asked for: once when left out. */
  readTries?: number;
  /** The actions that may be done although they are told to have met this. */
  mayBeDone?: readonly ActionName[];
  /** What is different for some actions. */
  except?: Partial<Record<ActionName, Partial<Expected>>>;
}

const reads = (expected: Partial<Expected>) => ({ 'read list': expected, 'read job': expected });

const changes = ['start', 'stop', 'delete', 'create'] as const;

const nullPointer = {
  kind: 'status',
  status: 500,
  type: 'null_pointer_exception',
  reason: 'Cannot invoke "Object.hashCode()" because "key" is null',
} as const;

const notRead = 'Read just now: ';
const unreadable = 'The answer could not be read: HTTP status ';
const nodeLost = 'disconnected';

/** A read is held until it is whole, so that the browser is told in so many words that it broke off. */
const brokenRead: Partial<Expected> = {
  says: ['No answer came: the connection was lost.', 'The answer of Elasticsearch broke off'],
  browserSees: '502',
};

export const faults: readonly MatrixFault[] = [
  {
    name: '401',
    how: 'The cluster does not accept the credentials.',
    strike: answering({ kind: 'status', status: 401 }),
    outcome: 'refused',
    says: [
      'Elasticsearch does not accept the credentials of this console (401).',
      'unable to authenticate user [operator]',
      'Check the user or API key',
    ],
    browserSees: '401',
  },
  {
    name: '403 privilege',
    how: 'The user lacks the privilege.',
    strike: answering({ kind: 'status', status: 403 }),
    outcome: 'refused',
    says: ['User “operator” may not', 'is missing.', 'Whoever manages users and roles'],
    browserSees: '403',
  },
  {
    name: '403 licence',
    how: 'The licence has expired.',
    strike: answering({ kind: 'licence' }),
    outcome: 'refused',
    says: ['The licence of this cluster does not allow rollup jobs.', 'Renew the licence'],
    browserSees: '403',
  },
  {
    name: '403 block',
    how: 'The cluster is read-only.',
    strike: answering({ kind: 'cluster_block' }),
    outcome: 'refused',
    says: ['A block on the cluster forbids it.', 'FORBIDDEN/6', 'read-only block'],
    browserSees: '403',
  },
  {
    name: '404',
    how: 'The job has been deleted by somebody else. Where that cannot be: Elasticsearch answers 404.',
    strike: deletedElsewhere,
    outcome: 'gone',
    says: ['deleted', 'not found'],
    browserSees: '404',
    except: {
      'read list': {
        strike: answering({ kind: 'status', status: 404 }),
        outcome: 'refused',
        says: ['Rollup jobs could not be found', 'not found'],
      },
      'read job': { says: ['Elasticsearch knows no rollup job “sensor”.'], browserSees: null },
      delete: { says: ['Someone or something else deleted it first', "doesn't exist"] },
      create: {
        strike: answering({ kind: 'status', status: 404 }),
        outcome: 'refused',
        says: ['no such index [sensor-*]', '404'],
      },
    },
  },
  {
    name: '409',
    how: 'Another request came first. Of a new job: its name is used up.',
    strike: answering({ kind: 'status', status: 409 }),
    outcome: 'refused',
    says: ['Elasticsearch refused it (409, version_conflict_engine_exception).', 'required seqNo'],
    browserSees: '409',
    except: {
      create: { says: ['(409, status_exception)', 'because job was previously created'] },
    },
  },
  {
    name: '413',
    how: 'The request is longer than the cluster, or a proxy before it, takes. The answer is empty.',
    strike: answering({ kind: 'status', status: 413 }),
    outcome: 'refused',
    says: ['takes no request of this length (413).', 'http.max_content_length'],
    browserSees: '413',
  },
  {
    name: '429 with Retry-After',
    how: 'The cluster has too much to do, and asks to wait one second.',
    strike: answering({ kind: 'status', status: 429, retry_after: 1 }),
    outcome: 'refused',
    says: [
      'The cluster has too much to do just now (429).',
      'rejected execution',
      'It asks to wait 1 s.',
    ],
    browserSees: '429',
    readTries: 3,
  },
  {
    name: '500 plain',
    how: 'Elasticsearch fails, and says how.',
    strike: answering(nullPointer),
    outcome: 'refused',
    says: ['Elasticsearch failed at it (500, null_pointer_exception).', nullPointer.reason],
    browserSees: '500',
    mayBeDone: changes,
  },
  {
    name: '500 without `error`',
    how: 'The node of the job is lost: `node_failures` stands where `error` does otherwise.',
    strike: answering({ kind: 'node_failures' }),
    outcome: 'refused',
    says: ['Elasticsearch failed at it (500, failed_node_exception).', nodeLost],
    browserSees: '500',
    mayBeDone: changes,
  },
  {
    name: '502 HTML',
    how: 'A proxy answers with a page of its own.',
    strike: answering({ kind: 'html' }),
    outcome: 'not_so_far',
    says: [`${unreadable}502, text/html.`, '502 Bad Gateway'],
    browserSees: '502',
    readTries: 3,
    mayBeDone: changes,
  },
  {
    name: '503 no master',
    how: 'The cluster has no master node.',
    strike: answering({ kind: 'no_master' }),
    outcome: 'refused',
    says: [
      'The cluster is not available just now (503).',
      'master_not_discovered_exception',
      'choosing a master node',
    ],
    browserSees: '503',
    readTries: 3,
    mayBeDone: changes,
  },
  {
    name: '504',
    how: 'A proxy has waited for the cluster too long.',
    strike: answering({ kind: 'status', status: 504 }),
    outcome: 'not_so_far',
    says: [`${unreadable}504, text/html.`, '504 Gateway Time-out'],
    browserSees: '504',
    readTries: 3,
    mayBeDone: changes,
  },
  {
    name: 'hang',
    how: 'The cluster takes the request and does not answer. The gateway waits one second here.',
    strike: answering({ kind: 'hang' }),
    outcome: 'not_so_far',
    says: ['No answer came in time.', 'did not answer within 1 s'],
    browserSees: '504',
    mayBeDone: changes,
  },
  {
    name: 'reset before headers',
    how: 'The connection to the cluster is reset before anything is answered.',
    strike: answering({ kind: 'reset' }),
    outcome: 'not_so_far',
    says: ['No answer came: the connection was lost.', 'broke before it answered'],
    browserSees: '502',
    readTries: 3,
    mayBeDone: changes,
  },
  {
    name: 'reset after headers',
    how: 'The connection to the cluster is reset after the head of a good answer.',
    strike: answering({ kind: 'reset_after_headers' }),
    outcome: 'not_so_far',
    says: [`${unreadable}200, application/json.`, 'The body was empty or broke off.'],
    browserSees: 'net::',
    mayBeDone: changes,
    readTries: 3,
    except: reads(brokenRead),
  },
  {
    name: 'cut body',
    how: 'The connection ends in the middle of a good answer.',
    strike: answering({ kind: 'cut' }),
    outcome: 'not_so_far',
    says: [`${unreadable}200, application/json.`, 'The body was empty or broke off.'],
    browserSees: 'net::',
    mayBeDone: changes,
    readTries: 3,
    except: reads(brokenRead),
  },
  {
    name: 'garbage',
    how: 'A status of 200, and half a JSON that counts as whole.',
    strike: answering({ kind: 'garbage' }),
    outcome: 'not_so_far',
    says: [`${unreadable}200, application/json.`, '{"started":tru'],
    browserSees: null,
    mayBeDone: changes,
  },
  {
    name: 'empty',
    how: 'A status of 200 and no body.',
    strike: answering({ kind: 'empty' }),
    outcome: 'not_so_far',
    says: [`${unreadable}200, application/json.`, 'The body was empty or broke off.'],
    browserSees: null,
    mayBeDone: changes,
  },
  {
    name: 'wrong content type',
    how: 'A good answer that is called `text/plain`.',
    strike: answering({ kind: 'content_type' }),
    outcome: 'done',
    says: [],
    browserSees: null,
  },
  {
    name: '10 MB error body',
    how: 'A 500 whose reason is ten megabytes long.',
    strike: answering({ kind: 'large_error' }),
    outcome: 'refused',
    says: ['Elasticsearch failed at it (500, exception).', 'a reason that does not come to an end'],
    browserSees: '500',
  },
  {
    name: 'slow 1 byte/s',
    how: 'The answer comes one byte a second. A read would take hours; the page waits one minute.',
    strike: slow,
    outcome: 'done',
    says: [],
    browserSees: null,
    except: reads({ outcome: 'not_so_far', says: ['No answer came in time.'] }),
  },
  {
    name: 'gateway killed and restarted',
    how: 'The console’s own server is killed while the cluster has the request, and started again.',
    strike: gatewayKilled,
    outcome: 'unknown',
    says: ['The job could not be read again. The console’s own server cannot be reached.'],
    browserSees: 'net::',
    mayBeDone: ['start', 'stop'],
    except: {
      'read list': { says: ['Cannot reach the console’s server'] },
      'read job': { says: ['The console’s own server cannot be reached.'] },
    },
  },
  {
    name: 'cluster killed and restarted',
    how: 'The only node of the cluster is killed while it has the request, and started again.',
    strike: clusterKilled(),
    outcome: 'unknown',
    says: ['The job could not be read again. No Elasticsearch node can be reached.'],
    browserSees: '502',
    except: reads({ says: ['No Elasticsearch node can be reached.'] }),
  },
  {
    name: 'node restart with counters reset',
    how: 'The node of the job dies with the request. It comes back at once with its counters at 0, of which the list says “Restarted”.',
    strike: nodeRestarted,
    outcome: 'not_so_far',
    says: ['No answer came: the connection was lost.', notRead],
    browserSees: '502',
    readTries: 2,
    except: reads({ outcome: 'done', says: [] }),
  },
];
