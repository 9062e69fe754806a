/** All texts of the demo controls. */
export const demoMessages = {
  button: 'Demo controls',
  title: 'Demo controls',
  intro:
    'This console runs on a mock cluster inside it. Here you can become another user and make things go wrong, to see what the console says.',
  user: 'Signed in as',
  userHelp: 'operator may start jobs, viewer only see them, guest neither; former is disabled.',
  fault: 'Let the next Start…',
  arm: 'Do it once',
  armed: (method: string, what: string) =>
    `The next ${method === 'GET' ? 'refresh' : 'Start'} will ${what}.`,
  listFault: 'Let the next refresh…',
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
