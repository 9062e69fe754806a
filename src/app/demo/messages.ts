/** The requests that can be made to go wrong. */
const requests = {
  start: 'Start',
  stop: 'Stop',
  delete: 'Delete',
  create: 'creation',
  refresh: 'refresh',
} as const;

/** All texts of the demo controls. */
export const demoMessages = {
  button: 'Demo controls',
  title: 'Demo controls',
  intro:
    'This console runs on a mock cluster inside it. Here you can become another user and make things go wrong, to see what the console says.',
  user: 'Signed in as',
  userHelp:
    'operator may create, start, stop and delete jobs, planner likewise but only with web-logs-* and rollup-*, viewer only see them, guest neither; former is disabled.',
  requests,
  fault: (request: keyof typeof requests) => `Let the next ${requests[request]}…`,
  faults: {
    forbidden: 'lack a privilege (403)',
    licence: 'fail for the licence (403)',
    block: 'meet a cluster block (403)',
    unauthenticated: 'be rejected at sign-in (401)',
    busy: 'find the cluster too busy (429)',
    unavailable: 'find no master node (503)',
    hang: 'get no answer in time',
    reset: 'lose the connection before',
    cut: 'get a cut answer',
    html: 'get a proxy’s HTML page',
    garbage: 'get an unreadable answer',
    slow: 'take three seconds',
    missing: 'find no such job (404)',
    stopping: 'find the job stopping (500)',
    aborting: 'find the job aborting (500)',
    running: 'find the job not stopped (500)',
    nodeFailures: 'not reach the job’s node (500)',
    noIndex: 'find no index (404)',
    nameUsed: 'find the name used up (409)',
    notInTime: 'not see the job come up in time (500)',
    notStarted: 'answer “started: false”',
    notStopped: 'answer “stopped: false”',
    notAcknowledged: 'answer “acknowledged: false”',
    lostAfter: 'lose the connection after',
  },
  arm: 'Do it once',
  armed: (request: keyof typeof requests, what: string) =>
    `The next ${requests[request]} will ${what}.`,
  cluster: 'Cluster',
  addJobs: 'Add 1,000 jobs',
  clearJobs: 'Remove all jobs',
  restart: 'Restart the node',
  reset: 'Reset the demo',
  done: {
    addJobs: '1,000 jobs were added to the mock cluster.',
    clearJobs: 'All jobs were removed from the mock cluster.',
    restart: 'The node was restarted: counters begin at 0.',
    reset: 'The mock cluster is as it was at the start.',
    user: (name: string) => `You are now ${name}.`,
  },
  failed: 'The mock cluster did not take it',
  curl: 'The same cluster for curl:',
} as const;
