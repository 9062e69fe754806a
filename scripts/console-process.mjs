import { spawn } from 'node:child_process';
import { resolve as resolvePath } from 'node:path';

/**
 * @typedef {object} ConsoleProcess
 * @property {string} url of the console
 * @property {string} mockUrl of the demo cluster behind it
 * @property {number} pid
 * @property {() => string} output what it has printed
 * @property {() => Promise<void>} stop ends it; resolves when it has ended
 */

export const readyLine = /^Rollup Jobs is ready at (\S+)$/mu;
const clusterLine = /^The demo cluster is at ([^\s,]+),/mu;

/** In ms: it may have to be built first. */
const startsWithin = 120_000;
/** In ms; the promise is two seconds. */
const stopsWithin = 5_000;

/**
 * Starts `npm start` as a person would, with a demo cluster, on free ports.
 *
 * @param {readonly string[]} [args] options of `npm start`
 * @param {string} [script] what is run in its place
 * @returns {Promise<ConsoleProcess>}
 * @throws Error with what it printed, when it ends or is not ready in time
 */
export async function startConsole(args = [], script = 'start.mjs') {
  const server = await startServer(script, ['--port', '0', ...args], {}, (output) => {
    const url = readyLine.exec(output)?.[1];
    const mockUrl = clusterLine.exec(output)?.[1];
    return url === undefined || mockUrl === undefined ? undefined : { url, mockUrl };
  });
  const { ready, pid, output, stop } = server;
  return { ...ready, pid, output, stop };
}

/**
 * A process that serves, and has said that it is ready.
 *
 * @template Ready
 * @typedef {object} ServerProcess
 * @property {Ready} ready what it said
 * @property {number} pid
 * @property {() => string} output what it has printed
 * @property {() => Promise<void>} stop ends it; resolves when it has ended
 * @property {() => Promise<void>} kill ends it without a chance to say anything
 */

/**
 * Starts a script that serves.
 *
 * @template Ready
 * @param {string} name of one of these scripts, or the path of another
 * @param {readonly string[]} args
 * @param {Record<string, string>} env in addition to this process's own
 * @param {(output: string) => Ready | undefined} whenReady reads in what it has printed that it is ready
 * @returns {Promise<ServerProcess<Ready>>}
 * @throws Error with what it printed, when it ends or is not ready in time
 */
export function startServer(name, args, env, whenReady) {
  const script = resolvePath(import.meta.dirname, name);
  const child = spawn(process.execPath, [script, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let output = '';

  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`${name} was not ready after ${startsWithin} ms.\n${output}`));
    }, startsWithin);
    const read = (/** @type {unknown} */ chunk) => {
      output += String(chunk);
      const ready = whenReady(output);
      if (ready === undefined) return;
      clearTimeout(timer);
      resolve({
        ready,
        pid: child.pid ?? 0,
        output: () => output,
        stop: () => end(child, 'SIGTERM'),
        kill: () => end(child, 'SIGKILL'),
      });
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', reject);
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`${name} ended with status ${code ?? 'none'}.\n${output}`));
    });
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {'SIGTERM' | 'SIGKILL'} signal
 * @returns {Promise<void>}
 */
function end(child, signal) {
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
    child.kill(signal);
  });
}
