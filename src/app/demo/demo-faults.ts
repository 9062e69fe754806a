/** A fault that the mock's control API (`POST /_mock/faults`) can arm, with its name in a list. */
export interface DemoFault {
  key: string;
  label: string;
  fault: Record<string, unknown>;
  /** How many requests meet it; one where it is left out. */
  times?: number;
  /** True: the cluster does what was asked, and only its answer is replaced. */
  after?: boolean;
}

/** What may come of any request. */
const anyRequest: readonly DemoFault[] = [
  { key: '403', label: 'lack a privilege (403)', fault: { kind: 'status', status: 403 } },
  { key: 'licence', label: 'fail for the licence (403)', fault: { kind: 'licence' } },
  { key: 'block', label: 'meet a cluster block (403)', fault: { kind: 'cluster_block' } },
  { key: '401', label: 'be rejected at sign-in (401)', fault: { kind: 'status', status: 401 } },
  { key: '429', label: 'find the cluster too busy (429)', fault: { kind: 'status', status: 429 } },
  { key: '503', label: 'find no master node (503)', fault: { kind: 'status', status: 503 } },
  { key: 'hang', label: 'get no answer in time', fault: { kind: 'hang' } },
  { key: 'reset', label: 'lose the connection before', fault: { kind: 'reset' } },
  { key: 'cut', label: 'get a cut answer', fault: { kind: 'cut' } },
  { key: 'html', label: 'get a proxy’s HTML page', fault: { kind: 'html' } },
  { key: 'garbage', label: 'get an unreadable answer', fault: { kind: 'garbage' } },
  { key: 'slow', label: 'take three seconds', fault: { kind: 'latency', ms: 3000 } },
];

/** The troubles of a start. */
export const startFaults: readonly DemoFault[] = [
  ...anyRequest,
  { key: '404', label: 'find no such job (404)', fault: { kind: 'status', status: 404 } },
  { key: 'stopping', label: 'find the job stopping (500)', fault: { kind: 'status', status: 500 } },
  { key: 'false', label: 'answer “started: false”', fault: { kind: 'not_started' } },
  { key: 'after', label: 'lose the connection after', fault: { kind: 'reset' }, after: true },
];

/** A reading that meets one of these is repeated twice before it counts as failed. */
const readAgain = new Set(['429', '503', 'reset', 'html']);

/** The troubles of reading the list. */
export const readFaults: readonly DemoFault[] = anyRequest.map((fault) =>
  readAgain.has(fault.key) ? { ...fault, times: 3 } : fault,
);
