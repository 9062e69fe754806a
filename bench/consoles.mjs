import { cp, mkdir, rm } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { readyLine, startConsole, startServer } from '../scripts/console-process.mjs';

/**
 * @typedef {import('../scripts/console-process.mjs').ConsoleProcess} ConsoleProcess
 * @typedef {import('../scripts/console-process.mjs').ServerProcess<string>} ServerProcess
 */

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const bareSource = fileURLToPath(new URL('./bare-page/', import.meta.url));
const bareStart = `${dist}bare-page/node/start.js`;

export const operator = `Basic ${Buffer.from('operator:operator-password').toString('base64')}`;
/** What everything but a GET needs. */
export const consoleHeader = { 'x-rollup-jobs': 'console' };

/** The list of jobs in a URL, with whatever is asked of each. */
export const listPattern = /\/_rollup\/job\/_all/;

/** Builds the bare page, and puts the console's own server before it, which serves `../app`. */
export async function buildBarePage() {
  await rm(`${dist}bare-page`, { recursive: true, force: true });
  await mkdir(`${dist}bare-page`, { recursive: true });
  await cp(`${dist}node`, `${dist}bare-page/node`, { recursive: true });
  await build({
    root: bareSource,
    configFile: false,
    logLevel: 'error',
    build: { outDir: `${dist}bare-page/app`, emptyOutDir: true, chunkSizeWarningLimit: 5000 },
  });
}

/**
 * Starts consoles on demo clusters of so many jobs, in which nothing happens by itself, and ends them
 * whatever comes of it.
 *
 * @template Result
 * @param {readonly { jobs: number | 'none', page?: 'ours' | 'bare' }[]} wanted
 * @param {(...servers: ConsoleProcess[]) => Promise<Result>} use
 * @returns {Promise<Result>}
 */
export async function withConsoles(wanted, use) {
  /** @type {ConsoleProcess[]} */
  const servers = [];
  try {
    for (const { jobs, page } of wanted) {
      const script = page === 'bare' ? bareStart : undefined;
      const server = await startConsole(['--seeds', String(jobs)], script);
      servers.push(server);
      await settle(server.mockUrl);
    }
    return await use(...servers);
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

/**
 * A mock cluster and consoles before it, each a process of its own.
 *
 * @template Result
 * @param {number} jobs
 * @param {(cluster: { url: string, pid: number }, startGateway: () => Promise<ServerProcess>) => Promise<Result>} use
 * @returns {Promise<Result>}
 */
export async function withCluster(jobs, use) {
  /** @type {ServerProcess[]} */
  const servers = [];
  const start = async (
    /** @type {string} */ script,
    /** @type {string[]} */ args,
    /** @type {RegExp} */ ready,
  ) => {
    const login = {
      ELASTICSEARCH_USERNAME: 'operator',
      ELASTICSEARCH_PASSWORD: 'operator-password',
    };
    const server = await startServer(script, args, login, (output) => ready.exec(output)?.[1]);
    servers.push(server);
    return server;
  };
  try {
    const seeded = ['--port', '0', '--seeds', String(jobs)];
    const mock = await start('mock.mjs', seeded, /is ready at ([^\s,]+)/);
    await settle(mock.ready);
    return await use({ url: mock.ready, pid: mock.pid }, () =>
      start(
        'start.mjs',
        // A hundred long answers at once take the mock a while.
        ['--port', '0', '--elasticsearch', mock.ready, '--request-timeout', '5m'],
        readyLine,
      ),
    );
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

/**
 * The control API of a mock cluster, directly or through a demo console, which then knows that something has changed.
 *
 * @param {string} at `<mock>/_mock` or `<console>/api/demo`
 * @param {string} method
 * @param {string} path
 * @param {object} [body]
 * @returns {Promise<unknown>}
 */
export async function control(at, method, path, body) {
  const response = await fetch(at + path, {
    method,
    headers: { 'content-type': 'application/json', ...consoleHeader },
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!response.ok) {
    throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  }
  return response.json();
}

/**
 * Lets no job run or change its state any more: a poll in which nothing changed is one.
 *
 * @param {string} mockUrl
 */
async function settle(mockUrl) {
  await control(`${mockUrl}/_mock`, 'POST', '/clock', { mode: 'manual' });
  for (const { config, status } of await jobsOf(mockUrl)) {
    if (status.job_state === 'started' || status.job_state === 'stopped') continue;
    await placeJob(`${mockUrl}/_mock`, config.id, { status: { job_state: 'started' } });
  }
}

/**
 * @typedef {object} FoundJob
 * @property {{ id: string }} config
 * @property {{ job_state: string }} status
 */

/**
 * @param {string} mockUrl
 * @returns {Promise<FoundJob[]>}
 */
export async function jobsOf(mockUrl) {
  const response = await fetch(`${mockUrl}/_rollup/job/_all`, {
    headers: { authorization: operator },
  });
  /** @type {unknown} */
  const answer = await response.json();
  return /** @type {{ jobs: FoundJob[] }} */ (answer).jobs;
}

/**
 * @param {string} at
 * @param {string} id
 * @param {object} job what becomes of it
 */
export async function placeJob(at, id, job) {
  await control(at, 'POST', `/jobs/${id}`, job);
}
