import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * @typedef {object} ConsoleProcess
 * @property {string} url of the console
 * @property {string} mockUrl of the demo cluster behind it
 * @property {() => string} output what it has printed
 * @property {() => Promise<void>} stop ends it; resolves when it has ended
 */

const readyLine = /^Rollup Jobs is ready at (\S+)$/mu;
const clusterLine = /^The demo cluster is at ([^\s,]+),/mu;

/** In ms: it may have to be built first. */
const startsWithin = 120_000;
/** In ms; the promise is two seconds. */
const stopsWithin = 5_000;

/**
 * Starts `npm start` as a person would, with a demo cluster, on free ports.
 *
 * @param {readonly string[]} [args] options of `npm start`
 * @returns {Promise<ConsoleProcess>}
 * @throws Error with what it printed, when it ends or is not ready in time
 */
export function startConsole(args = []) {
  const script = fileURLToPath(new URL('start.mjs', import.meta.url));
  const child = spawn(process.execPath, [script, '--port', '0', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';

  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`The console was not ready after ${startsWithin} ms.\n${output}`));
    }, startsWithin);
    const read = (/** @type {unknown} */ chunk) => {
      output += String(chunk);
      const url = readyLine.exec(output)?.[1];
      const mockUrl = clusterLine.exec(output)?.[1];
      if (url === undefined || mockUrl === undefined) return;
      clearTimeout(timer);
      resolve({ url, mockUrl, output: () => output, stop: () => stop(child) });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`The console ended with status ${code ?? 'none'}.\n${output}`));
    });
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<void>}
 */
function stop(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) {
      resolve();
      return;
    }
    const timer = setTimeout(() => child.kill('SIGKILL'), stopsWithin);
    child.once('exit', () => {
      clearTimeout(timer);
      resolve();
    });
    child.kill('SIGTERM');
  });
}
