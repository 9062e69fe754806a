import { once } from 'node:events';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { describe, expect, test, vi } from 'vitest';
import { jobsPath } from '../gateway-under-test.ts';
import { afterTest, scriptedNode } from '../scripted-node.ts';
import { serveGateway } from '../serve-gateway.ts';
import { SharedReads } from './shared-reads.ts';
import type { SharedAnswer } from './shared-reads.ts';

const headers = { 'content-type': 'application/json' };

/** A JSON object of so many bytes. */
const objectOf = (bytes: number) => `{${' '.repeat(bytes - 2)}}`;

/** As a connection brings it: piece by piece. */
const inPieces = (text: string) =>
  Readable.from(text.match(/[^]{1,40}/g)?.map((piece) => Buffer.from(piece)) ?? [], {
    objectMode: false,
  });

/** Reads of bodies of so many bytes, and how many of them reached the cluster. */
function bodiesOf(bytes: number) {
  const asked = vi.fn(() =>
    Promise.resolve({
      ...{ status: 200, headers },
      body: inPieces(objectOf(bytes)),
    }),
  );
  const call = (what = '/') => {
    const leaving = new AbortController().signal;
    return { credentials: null, what, maxAge: 30_000, leaving, read: asked };
  };
  return { asked, call };
}

async function textOf(shared: SharedAnswer): Promise<string> {
  return shared.kind === 'long'
    ? text(shared.answer.body)
    : Buffer.concat(shared.answer.body.pieces).toString('utf8');
}

describe('an answer that is longer than what is held', () => {
  test('comes to each reader as it comes, from a read of their own', async () => {
    const reads = new SharedReads({ longestBody: 100 });
    const { asked, call } = bodiesOf(101);
    const readers = [1, 2, 3].map(() => reads.read(call()));
    for (const shared of await Promise.all(readers)) {
      expect(shared.kind).toBe('long');
      expect(await textOf(shared)).toBe(objectOf(101));
    }
    expect(asked).toHaveBeenCalledTimes(3);
    expect((await reads.read(call())).kind).toBe('long');
  });

  test('counts what was held of it until it has left', async () => {
    const reads = new SharedReads({ longestBody: 100 });
    const { call } = bodiesOf(100);
    const shared = await reads.read(call());
    shared.release();
    reads.drop();
    expect(reads.memory.used).toBe(0);
  });
});

describe('the memory for answers', () => {
  test('is what all of them share: the copy that was used least lately makes room', async () => {
    const reads = new SharedReads({ memory: 250 });
    const { asked, call } = bodiesOf(100);
    const read = async (what: string) => {
      const shared = await reads.read(call(what));
      shared.release();
      return shared.kind === 'whole' ? shared.from : shared.kind;
    };
    expect([await read('/a'), await read('/b'), await read('/a')]).toEqual(['own', 'own', 'kept']);
    expect(await read('/c')).toBe('own');
    expect([await read('/a'), await read('/c'), await read('/b')]).toEqual(['kept', 'kept', 'own']);
    expect(asked).toHaveBeenCalledTimes(4);
    expect(reads.memory.used).toBe(200);
  });

  test('is never exceeded by readers that take their time: what has no room is not held', async () => {
    const reads = new SharedReads({ memory: 250 });
    const { call } = bodiesOf(100);
    const open: SharedAnswer[] = [];
    for (let i = 0; i < 10; i++) open.push(await reads.read(call(`/${i}`)));
    expect(open.map(({ kind }) => kind)).toEqual([
      ...['whole', 'whole'],
      ...Array.from({ length: 8 }, () => 'long'),
    ]);
    expect(reads.memory.used).toBeLessThanOrEqual(250);
    for (const { release } of open) release();
    reads.drop();
    expect(reads.memory.used).toBe(0);
  });

  test('is free again after an answer that broke off', async () => {
    const reads = new SharedReads();
    const body = new Readable({ read: () => undefined });
    body.push('{');
    const read = () => Promise.resolve({ status: 200, headers, body });
    const leaving = new AbortController().signal;
    const broken = reads.read({ credentials: null, what: '/', maxAge: 0, leaving, read });
    await once(body, 'readable');
    body.destroy(new Error('reset'));
    await expect(broken).rejects.toThrow('broke off');
    expect(reads.memory.used).toBe(0);
  });
});

test('a hundred who read ten thousand jobs at the same time are one read, and one body', async () => {
  const job = { config: { id: 'sensor', cron: '0 0 * * * ?' }, status: { job_state: 'started' } };
  const jobs = JSON.stringify({ jobs: Array.from({ length: 10_000 }, () => job) });
  let asked = 0;
  const node = await scriptedNode({
    other: (_request, response) => {
      asked++;
      response.writeHead(200, headers).end(jobs);
    },
  });
  const gateway = await serveGateway({
    ...{ nodes: [node.url], appDirectory: '/nowhere', port: 0, host: '127.0.0.1' },
  });
  afterTest(() => gateway.close());
  await fetch(`${gateway.url}/api/status`);
  asked = 0;
  const lengths = await Promise.all(
    Array.from({ length: 100 }, async () => {
      const answer = await fetch(gateway.url + jobsPath, {
        headers: { 'cache-control': 'max-age=30' },
      });
      return (await answer.text()).length;
    }),
  );
  expect(new Set(lengths)).toEqual(new Set([jobs.length]));
  expect(asked).toBe(1);
});
