import { readyLine, startServer } from './console-process.mjs';

/**
 * The console and a mock cluster as two processes, each of which can be killed and started again at the
 * same address.
 *
 * @typedef {object} ConsoleAndCluster
 * @property {string} url of the console
 * @property {string} mockUrl of the cluster
 * @property {() => string} output what the console has printed
 * @property {Restartable} gateway
 * @property {Restartable} cluster what it held is lost when it is killed
 * @property {() => Promise<void>} stop
 *
 * @typedef {object} Restartable
 * @property {() => Promise<void>} kill resolves when it is gone
 * @property {() => Promise<void>} restart resolves when it is ready; does nothing where it runs
 * @property {() => Promise<void>} stop
 */

const mockReadyLine = /^Mock Elasticsearch \S+ is ready at (\S+)$/mu;

/** Whom the console is at the cluster; in the environment, where credentials belong. */
const operator = {
  ELASTICSEARCH_USERNAME: 'operator',
  ELASTICSEARCH_PASSWORD: 'operator-password',
};

/**
 * @param {readonly string[]} [args] options of `npm start`
 * @returns {Promise<ConsoleAndCluster>}
 */
export async function startConsoleAndCluster(args = []) {
  const startMock = (/** @type {string} */ port) =>
    startServer('mock.mjs', ['--port', port], {}, saidBy(mockReadyLine));
  const mock = await startMock('0');
  const mockUrl = mock.ready;
  const cluster = restartable(mock, () => startMock(new URL(mockUrl).port));

  const startGateway = (/** @type {string} */ port) =>
    startServer(
      'start.mjs',
      ['--port', port, '--elasticsearch', mockUrl, ...args],
      operator,
      saidBy(readyLine),
    );
  const console_ = await startGateway('0');
  const url = console_.ready;
  const gateway = restartable(console_, () => startGateway(new URL(url).port));

  return {
    url,
    mockUrl,
    output: gateway.output,
    gateway,
    cluster,
    stop: async () => {
      await Promise.all([gateway.stop(), cluster.stop()]);
    },
  };
}

/**
 * @param {RegExp} line
 * @returns {(output: string) => string | undefined} the address in that line
 */
function saidBy(line) {
  return (output) => line.exec(output)?.[1];
}

/**
 * @param {import('./console-process.mjs').ServerProcess<string>} first
 * @param {() => Promise<import('./console-process.mjs').ServerProcess<string>>} startAgain
 * @returns {Restartable & { output: () => string }}
 */
function restartable(first, startAgain) {
  let running = first;
  let isDown = false;
  return {
    output: () => running.output(),
    kill: async () => {
      isDown = true;
      await running.kill();
    },
    restart: async () => {
      if (!isDown) return;
      running = await startAgain();
      isDown = false;
    },
    stop: () => running.stop(),
  };
}
