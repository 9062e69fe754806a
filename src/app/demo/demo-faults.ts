import type { demoMessages } from './messages.ts';

/** A fault that the mock's control API (`POST /_mock/faults`) can arm. */
export interface DemoFault {
  key: keyof typeof demoMessages.faults;
  fault: Record<string, unknown>;
  /** How many requests meet it; one where it is left out. */
  times?: number;
  /** True: the cluster does what was asked, and only its answer is replaced. */
  after?: boolean;
}

/** A request of the console that can be made to go wrong, and how. */
export interface DemoRequest {
  key: keyof typeof demoMessages.requests;
  method: string;
  path: string;
  faults: readonly DemoFault[];
}

/** What may come of any request. */
const anyRequest: readonly DemoFault[] = [
  { key: 'forbidden', fault: { kind: 'status', status: 403 } },
  { key: 'licence', fault: { kind: 'licence' } },
  { key: 'block', fault: { kind: 'cluster_block' } },
  { key: 'unauthenticated', fault: { kind: 'status', status: 401 } },
  { key: 'busy', fault: { kind: 'status', status: 429, retry_after: 5 } },
  { key: 'unavailable', fault: { kind: 'no_master' } },
  { key: 'hang', fault: { kind: 'hang' } },
  { key: 'reset', fault: { kind: 'reset' } },
  { key: 'resetAfterHeaders', fault: { kind: 'reset_after_headers' } },
  { key: 'cut', fault: { kind: 'cut' } },
  { key: 'html', fault: { kind: 'html' } },
  { key: 'garbage', fault: { kind: 'garbage' } },
  { key: 'contentType', fault: { kind: 'content_type' } },
  { key: 'large', fault: { kind: 'large_error' } },
  { key: 'slow', fault: { kind: 'latency', ms: 3000 } },
  { key: 'trickle', fault: { kind: 'slow' } },
];

const missing: DemoFault = { key: 'missing', fault: { kind: 'status', status: 404 } };

/** Of a job that is in the wrong state; the mock has the words of each call. */
const wrongState = { kind: 'status', status: 500 };

const lostAfter: DemoFault = { key: 'lostAfter', fault: { kind: 'reset' }, after: true };

/** A reading that meets one of these is repeated twice before it counts as failed. */
const readAgain = new Set<DemoFault['key']>(['busy', 'unavailable', 'reset', 'html']);

export const demoRequests: readonly DemoRequest[] = [
  {
    key: 'start',
    method: 'POST',
    path: '/_rollup/job/*/_start',
    faults: [
      ...anyRequest,
      missing,
      { key: 'stopping', fault: wrongState },
      { key: 'notStarted', fault: { kind: 'not_started' } },
      lostAfter,
    ],
  },
  {
    key: 'stop',
    method: 'POST',
    path: '/_rollup/job/*/_stop',
    faults: [
      ...anyRequest,
      missing,
      { key: 'aborting', fault: wrongState },
      { key: 'notStopped', fault: { kind: 'not_stopped' } },
      lostAfter,
    ],
  },
  {
    key: 'delete',
    method: 'DELETE',
    path: '/_rollup/job/*',
    faults: [
      ...anyRequest,
      missing,
      { key: 'running', fault: wrongState },
      { key: 'nodeFailures', fault: { kind: 'node_failures' } },
      { key: 'notAcknowledged', fault: { kind: 'not_acknowledged' } },
      lostAfter,
    ],
  },
  {
    key: 'create',
    method: 'PUT',
    path: '/_rollup/job/*',
    faults: [
      ...anyRequest,
      { key: 'noIndex', fault: { kind: 'status', status: 404 } },
      { key: 'nameUsed', fault: { kind: 'status', status: 409 } },
      { key: 'notInTime', fault: { kind: 'status', status: 500 } },
      { key: 'notAcknowledged', fault: { kind: 'not_acknowledged' } },
      lostAfter,
    ],
  },
  {
    key: 'refresh',
    method: 'GET',
    path: '/_rollup/job/_all',
    faults: anyRequest.map((fault) => (readAgain.has(fault.key) ? { ...fault, times: 3 } : fault)),
  },
];
