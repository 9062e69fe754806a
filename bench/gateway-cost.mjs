import { readFile } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { fileURLToPath } from 'node:url';
import { startServer } from '../scripts/console-process.mjs';
import { operator, withCluster } from './consoles.mjs';
import { median, megabytes, ms, ratio } from './figures.mjs';

/** @typedef {import('./figures.mjs').Row} Row */

const listPath = '/_rollup/job/_all';
const throughGateway = `/api/elasticsearch${listPath}`;

/**
 * What the gateway adds to a read of the list: time, work and memory. Nothing is compressed, as the mock cluster does
 * not either, and every read goes through to the cluster.
 *
 * @returns {Promise<Row[]>}
 */
export async function measureGatewayCost() {
  return [
    await costOfReads(100, 400, '100 jobs'),
    await costOfReads(10_000, 15, '10,000 jobs'),
    await memoryOfReads(),
  ];
}

/**
 * @param {number} jobs
 * @param {number} times
 * @param {string} words
 * @returns {Promise<Row>}
 */
function costOfReads(jobs, times, words) {
  return withCluster(jobs, async (mock, startGateway) => {
    const gateway = await startGateway();
    let agent = new Agent({ keepAlive: true });
    const readDirect = () => read(mock.url + listPath, agent);
    const readThrough = () => read(gateway.ready + throughGateway, agent);
    // A connection that has been idle for some seconds may be closed by its server just when it is used.
    const reconnect = () => {
      agent.destroy();
      agent = new Agent({ keepAlive: true });
    };
    const [direct, through] = await byTurns(times, readDirect, readThrough);
    reconnect();
    const work = await workOf(gateway.pid, times, readThrough);
    reconnect();
    const clusterWork = await workOf(mock.pid, times, readDirect);
    reconnect();
    // By itself: a third reader in turn leaves the caches of the processor to neither of the others.
    const forwarder = await startForwarder(mock.url);
    const readBarely = () => read(forwarder.ready + throughGateway, agent);
    const [beside, barely] = await byTurns(times, readDirect, readBarely);
    agent.destroy();
    await forwarder.stop();
    const slower = through / direct;
    const cpu =
      work === null || clusterWork === null
        ? 'CPU not measured on this system'
        : `${work.toFixed(2)} ms of the gateway’s CPU a read (the mock cluster needs ${clusterWork.toFixed(2)} ms)`;
    return {
      what: `gateway: a read of ${words} forwarded, against direct (${times} by turns, medians)`,
      figures: `${through.toFixed(2)} ms, direct ${direct.toFixed(2)} ms: ${ratio(slower)}, ${ms(through - direct)} more; a bare forwarder ${ratio(barely / beside)}; ${cpu}`,
      reach: '≤ 1.3 × direct',
      reached: slower <= 1.3,
    };
  });
}

/**
 * The medians of two ways to read, in ms, after reads that are not counted: a server that has just begun still
 * compiles what it runs, and a gateway serves for weeks.
 *
 * @param {number} times
 * @param {() => ReturnType<typeof read>} one
 * @param {() => ReturnType<typeof read>} other
 * @returns {Promise<[number, number]>}
 */
async function byTurns(times, one, other) {
  for (let i = 0; i < 2.5 * times; i++) {
    await one();
    await other();
  }
  /** @type {[number[], number[]]} */
  const taken = [[], []];
  for (let i = 0; i < times; i++) {
    taken[0].push((await one()).ms);
    taken[1].push((await other()).ms);
  }
  return [median(taken[0]), median(taken[1])];
}

/** @param {string} cluster */
function startForwarder(cluster) {
  const script = fileURLToPath(new URL('bare-forwarder.mjs', import.meta.url));
  return startServer(script, [cluster], {}, (output) => /ready at (\S+)/.exec(output)?.[1]);
}

/** @returns {Promise<Row>} */
function memoryOfReads() {
  return withCluster(10_000, async (mock, startGateway) => {
    const { bytes } = await read(mock.url + listPath, new Agent());
    /** @type {string[]} */
    const figures = [];
    /** @type {(number | null)[]} */
    const peaks = [];
    // "own": each a read of its own. "shared": all take what one of them has read.
    for (const [readers, kind] of /** @type {const} */ ([
      [1, 'own'],
      [10, 'own'],
      [100, 'own'],
      [100, 'shared'],
    ])) {
      const gateway = await startGateway();
      const agent = new Agent({ keepAlive: true });
      const headers = { ...(kind === 'shared' && { 'cache-control': 'max-age=30' }) };
      const url = gateway.ready + throughGateway;
      await Promise.all(Array.from({ length: readers }, () => read(url, agent, headers)));
      const peak = await peakMemory(gateway.pid);
      agent.destroy();
      await gateway.stop();
      peaks.push(peak);
      const words = readers === 1 ? '1 reader' : `${readers} readers`;
      const how = kind === 'shared' ? ' of one copy' : '';
      figures.push(`${words}${how} ${peak === null ? 'not measured' : megabytes(peak)}`);
    }
    const [one, , hundred] = peaks;
    return {
      what: `gateway: most memory (RSS of a new process) with concurrent reads of 10,000 jobs, ${megabytes(bytes)} each, all begun at once`,
      figures: figures.join('; '),
      reach: 'bounded: streamed, no growth per reader',
      // It holds up to 64 MB of answers, whoever reads them; twice that with what is on its way.
      reached: one != null && hundred != null ? hundred - one <= 128_000_000 : null,
    };
  });
}

/**
 * @param {string} url
 * @param {Agent} agent
 * @param {Record<string, string>} [headers]
 * @returns {Promise<{ ms: number, bytes: number }>}
 */
function read(url, agent, headers = {}) {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const options = { agent, headers: { ...headers, authorization: operator } };
    const request = get(url, options, (response) => {
      let bytes = 0;
      response.on('data', (/** @type {Buffer} */ chunk) => (bytes += chunk.length));
      response.on('error', reject);
      response.on('end', () => {
        if (response.statusCode === 200) resolve({ ms: performance.now() - startedAt, bytes });
        else reject(new Error(`GET ${url}: ${response.statusCode ?? 'nothing'}`));
      });
    });
    request.on('error', reject);
  });
}

/**
 * @param {number} pid
 * @param {number} times
 * @param {() => Promise<unknown>} act
 * @returns {Promise<number | null>} ms of CPU time that the process took each time
 */
async function workOf(pid, times, act) {
  const before = await cpuTime(pid);
  for (let i = 0; i < times; i++) await act();
  const after = await cpuTime(pid);
  return before === null || after === null ? null : (after - before) / times;
}

/** Linux counts it in hundredths of a second, whatever the processor (`USER_HZ`, proc(5)). */
const tick = 10;

/**
 * @param {number} pid
 * @returns {Promise<number | null>} ms that it has worked so far; null where the system does not tell
 */
async function cpuTime(pid) {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (stat === null) return null;
  // The name in brackets may hold spaces: `utime` and `stime` are the 12th and 13th behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * tick;
}

/**
 * @param {number} pid
 * @returns {Promise<number | null>} bytes; null where the system does not tell
 */
async function peakMemory(pid) {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const kilobytes = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) * 1024;
}
