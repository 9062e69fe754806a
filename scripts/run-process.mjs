import { spawn } from 'node:child_process';

/**
 * @typedef {object} RunOptions
 * @property {Record<string, string | undefined>} [env] added to this process's environment
 * @property {boolean} [capture] collect the output instead of showing it
 * @property {number} [timeoutMs] the process and its children are killed after that long
 *
 * @typedef {object} RunResult
 * @property {number} code exit status; 127 when it could not be started, 124 when it took too long
 * @property {string} output stdout and stderr as they came, empty unless captured
 */

/**
 * Runs a program to its end. Never rejects: what went wrong is in `code` and `output`.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {RunOptions} [options]
 * @returns {Promise<RunResult>}
 */
export function runProcess(command, args, { env = {}, capture = false, timeoutMs } = {}) {
  return new Promise((resolve) => {
    // Its own process group, where it may have to be killed together with its children.
    const detached = timeoutMs !== undefined && process.platform !== 'win32';
    const child = spawn(command, args, {
      stdio: ['ignore', capture ? 'pipe' : 'inherit', capture ? 'pipe' : 'inherit'],
      env: { ...process.env, ...env },
      detached,
    });
    let output = '';
    let timedOut = false;
    child.stdout?.on('data', (chunk) => (output += String(chunk)));
    child.stderr?.on('data', (chunk) => (output += String(chunk)));
    const timer =
      timeoutMs === undefined
        ? undefined
        : setTimeout(() => {
            timedOut = true;
            killTree(child, detached);
          }, timeoutMs);
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 127, output: output + error.message });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      if (timedOut) resolve({ code: 124, output: `${output}\nstopped after ${timeoutMs} ms` });
      else resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * What a program said last, which is mostly why it failed.
 *
 * @param {string} output
 */
export function lastLine(output) {
  const lines = output.split('\n').map((line) => line.trim());
  return lines.findLast((line) => line !== '') ?? 'no output';
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {boolean} isGroup
 */
function killTree(child, isGroup) {
  if (child.pid === undefined) return;
  try {
    process.kill(isGroup ? -child.pid : child.pid, 'SIGKILL');
  } catch {
    // It ended by itself in the meantime.
  }
}
