import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { gatewayTo } from '../gateway/gateway-under-test.ts';
import { json, scriptedNode } from '../gateway/scripted-node.ts';
import { readAgain, readAtOf, sameAsRead } from './read-again.ts';
import { getJobs } from './rollup-jobs-api.ts';

const now = 1_000_000_000;

const parse = vi.fn((answer: unknown) => ({ answer }));

beforeEach(() => {
  parse.mockClear();
  vi.useFakeTimers({ now, toFake: ['Date'] });
});
afterEach(() => vi.useRealTimers());

const etag = 'W/"1"';

/** A gateway that answers so, and the headers that it was asked with. */
function answering(...answers: Response[]) {
  const asked: Record<string, string>[] = [];
  vi.stubGlobal('fetch', (_path: string, init: { headers: Record<string, string> }) => {
    asked.push(init.headers);
    return Promise.resolve(answers.shift() ?? Response.error());
  });
  return asked;
}

const same = () => new Response(null, { status: 304, headers: { etag, age: '12' } });

describe('what is read again', () => {
  test('asks for an answer of its own where none that is older will do', async () => {
    const asked = answering(Response.json({}));
    await readAgain('/api/status', parse, {});
    expect(asked[0]).not.toHaveProperty('cache-control');
    expect(asked[0]).not.toHaveProperty('if-none-match');
  });

  test.each([
    [30_000, 'max-age=30'],
    [29_999, 'max-age=29'],
    [999, undefined],
  ])('says of %i ms: %s', async (maxAge, said) => {
    const asked = answering(Response.json({}));
    await readAgain('/api/status', parse, { maxAge });
    expect(asked[0]?.['cache-control']).toBe(said);
  });

  test('is the very same object while it has not changed, and as old as the newest answer', async () => {
    const asked = answering(Response.json({ a: 1 }, { headers: { etag } }), same(), same());
    const known = await readAgain('/api/status', parse, {});
    expect(readAtOf(known)).toBe(now);
    vi.setSystemTime(now + 60_000);
    const again = await readAgain('/api/status', parse, { known, maxAge: 30_000 });
    expect(again).toBe(known);
    expect(parse).toHaveBeenCalledOnce();
    expect(asked[1]).toMatchObject({ 'if-none-match': etag });
    expect(readAtOf(again)).toBe(now + 48_000);
    await readAgain('/api/status', parse, { known: again });
    expect(asked[2]).toMatchObject({ 'if-none-match': etag });
  });

  test('is another object when it has changed', async () => {
    answering(Response.json({ a: 1 }, { headers: { etag } }), Response.json({ a: 2 }));
    const known = await readAgain('/api/status', parse, {});
    expect(await readAgain('/api/status', parse, { known })).toEqual({ answer: { a: 2 } });
  });

  test('is not taken for what somebody has made of it', async () => {
    const asked = answering(Response.json({ a: 1 }, { headers: { etag } }), Response.json({}));
    const read = await readAgain('/api/status', parse, {});
    await readAgain('/api/status', parse, { known: { ...read } });
    expect(asked[1]).not.toHaveProperty('if-none-match');
  });

  test('is taken for what is said to be the same', async () => {
    const asked = answering(Response.json({ a: 1 }, { headers: { etag } }), same());
    const read = await readAgain('/api/status', parse, {});
    const copy = { ...read };
    sameAsRead(read, copy);
    expect(await readAgain('/api/status', parse, { known: copy })).toBe(copy);
    expect(asked[1]).toMatchObject({ 'if-none-match': etag });
  });

  test('fails with a 304 that was not asked for', async () => {
    answering(same());
    await expect(readAgain('/api/status', parse, {})).rejects.toThrow();
  });
});

test('ten thousand jobs that have not changed come through the gateway as nothing', async () => {
  const job = (_: unknown, i: number) => ({ config: { id: `job-${i}` } });
  const body = { jobs: Array.from({ length: 10_000 }, job) };
  const node = await scriptedNode({ other: json(200, body) });
  const { app } = gatewayTo([node.url]);
  const sizes: number[] = [];
  vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
    const answer = await app.request(path, init);
    sizes.push((await answer.clone().arrayBuffer()).byteLength);
    return answer;
  });
  const jobs = await getJobs();
  expect(await getJobs({ known: jobs })).toBe(jobs);
  expect(sizes).toEqual([JSON.stringify(body).length, 0]);
});
