import { gzipSync } from 'node:zlib';
import { median } from './median.mjs';

/** @typedef {import('../scripts/console-process.mjs').ConsoleProcess} ConsoleProcess */

const operator = `Basic ${Buffer.from('operator:operator-password').toString('base64')}`;

/**
 * The list of jobs, through the gateway and straight from the cluster behind it, by turns.
 *
 * @param {ConsoleProcess} server
 * @param {string} listPath as the app asks the gateway for it
 * @param {number} times
 * @returns {Promise<{ gatewayMs: number, directMs: number, bytes: number, gzipBytes: number }>}
 *   medians, and the size of the answer
 */
export async function measureList(server, listPath, times) {
  const direct = server.mockUrl + decodeURIComponent(listPath.replace('/api/elasticsearch', ''));
  const throughGateway = [];
  const straight = [];
  let answer = new Uint8Array();
  for (let i = 0; i < times; i++) {
    throughGateway.push((await timedGet(server.url + listPath)).ms);
    const { ms, body } = await timedGet(direct);
    straight.push(ms);
    answer = body;
  }
  return {
    gatewayMs: median(throughGateway),
    directMs: median(straight),
    bytes: answer.length,
    gzipBytes: gzipSync(answer).length,
  };
}

/** @param {string} url */
async function timedGet(url) {
  const startedAt = performance.now();
  const response = await fetch(url, { headers: { authorization: operator } });
  const body = new Uint8Array(await response.arrayBuffer());
  if (!response.ok) throw new Error(`GET ${url}: ${response.status}`);
  return { ms: performance.now() - startedAt, body };
}
