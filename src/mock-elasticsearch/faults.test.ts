import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mockUnderTest, readAnswer, requestInit } from './mock-under-test.ts';
import type { ServedMock } from './serve-mock-elasticsearch.ts';
import { serveMockElasticsearch } from './serve-mock-elasticsearch.ts';

const start = '/_rollup/job/sensor/_start';

const json = (fault: unknown, more = {}) => ({ body: { path: start, fault, ...more } });

describe('an answer instead of the real one', () => {
  it.each([
    [{ kind: 'status', status: 400 }, 400, 'illegal_argument_exception'],
    [
      { kind: 'status', status: 401 },
      401,
      'unable to authenticate user [operator] for REST request',
    ],
    [
      { kind: 'status', status: 403 },
      403,
      'is unauthorized for user [operator] with effective roles',
    ],
    [{ kind: 'status', status: 404 }, 404, 'Task for Rollup Job [sensor] not found'],
    [{ kind: 'status', status: 409 }, 409, 'status_exception'],
    [{ kind: 'status', status: 413 }, 413, ''],
    [{ kind: 'status', status: 429 }, 429, 'es_rejected_execution_exception'],
    [
      { kind: 'status', status: 500 },
      500,
      'Cannot start task for Rollup Job [sensor] because state was [STOPPING]',
    ],
    [{ kind: 'status', status: 502 }, 502, '<h1>502 Bad Gateway</h1>'],
    [{ kind: 'status', status: 503 }, 503, 'state not recovered / initialized'],
    [{ kind: 'status', status: 504 }, 504, '<h1>504 Gateway Time-out</h1>'],
    [{ kind: 'licence' }, 403, '"license.expired.feature":"rollup"'],
    [{ kind: 'cluster_block' }, 403, 'blocked by: [FORBIDDEN/6/cluster read-only (api)];'],
    [{ kind: 'not_started' }, 200, '{"started":false}'],
    [{ kind: 'not_stopped' }, 200, '{"stopped":false}'],
    [{ kind: 'not_acknowledged' }, 200, '{"acknowledged":false}'],
    [{ kind: 'html' }, 502, '<html>'],
    [{ kind: 'html', status: 200 }, 200, '<html>'],
    [{ kind: 'garbage' }, 200, '{"started":tru'],
    [{ kind: 'empty' }, 200, ''],
  ])('%j', async (fault, status, text) => {
    const { ask, cluster } = mockUnderTest();
    await ask('POST', '/_mock/faults', json(fault));
    const answer = await ask('POST', start);
    expect(answer.status).toBe(status);
    if (text === '') expect(answer.text).toBe('');
    else expect(answer.text).toContain(text);
    expect(cluster.store.get('sensor')?.job_state).toBe('stopped');
    expect(await ask('POST', start)).toMatchObject({ text: '{"started":true}' });
  });

  it('can say anything', async () => {
    const { ask } = mockUnderTest();
    const caused_by = { type: 'io_exception', reason: 'disk' };
    const fault = { kind: 'status', status: 500, type: 'exception', reason: 'oops', caused_by };
    await ask('POST', '/_mock/faults', json(fault));
    const { body } = await ask('POST', start);
    expect(body).toMatchObject({
      error: { type: 'exception', reason: 'oops', caused_by },
      status: 500,
    });
  });

  it('does not claim to come from Elasticsearch when it is a proxy’s page', async () => {
    const { ask } = mockUnderTest();
    await ask('POST', '/_mock/faults', json({ kind: 'html' }));
    expect((await ask('POST', start)).headers.has('x-elastic-product')).toBe(false);
  });

  it('of DELETE with 500 is a task failure', async () => {
    const { ask } = mockUnderTest();
    await ask('POST', '/_mock/faults', { body: { fault: { kind: 'status', status: 500 } } });
    const { body } = await ask('DELETE', '/_rollup/job/sensor');
    expect(body).toMatchObject({ acknowledged: false, task_failures: [{}] });
  });
});

describe('which requests meet a fault', () => {
  it('as many as were ordered, then none', async () => {
    const { ask } = mockUnderTest();
    await ask('POST', '/_mock/faults', json({ kind: 'status', status: 503 }, { times: 2 }));
    const statuses = [];
    for (let turn = 0; turn < 3; turn++) statuses.push((await ask('POST', start)).status);
    expect(statuses).toEqual([503, 503, 200]);
  });

  it('all of them until it is cleared, with times 0', async () => {
    const { ask } = mockUnderTest();
    await ask('POST', '/_mock/faults', json({ kind: 'status', status: 503 }, { times: 0 }));
    for (let turn = 0; turn < 3; turn++) expect((await ask('POST', start)).status).toBe(503);
    await ask('DELETE', '/_mock/faults');
    expect((await ask('POST', start)).status).toBe(200);
  });

  it('after the effect, when it is ordered so', async () => {
    const { ask, cluster } = mockUnderTest();
    await ask('POST', '/_mock/faults', json({ kind: 'status', status: 504 }, { after: true }));
    expect((await ask('POST', start)).status).toBe(504);
    expect(cluster.store.get('sensor')?.job_state).toBe('started');
  });

  const awkward = '/_rollup/job/web%20logs%2F2024%20%231%20100%25%3F/_start';
  it.each([
    [{ method: 'POST', path: start }, start, true],
    [{ method: 'GET', path: start }, start, false],
    [{ path: '/_rollup/job/*' }, start, true],
    [{ path: '/_rollup/job/*/_start' }, '/_rollup/job/sensor/_stop', false],
    [{ path: start }, '/_xpack/rollup/job/sensor/_start', true],
    [{ path: '/_xpack/rollup/job/sensor/_start' }, start, true],
    [{ path: '/_rollup/job/web logs/2024 #1 100%?/_start' }, awkward, true],
    [{ path: awkward }, awkward, true],
    [{}, awkward, true],
  ])('%j meets POST %s: %s', async (order, path, meets) => {
    const { ask } = mockUnderTest();
    const fault = { kind: 'status', status: 418 as number };
    await ask('POST', '/_mock/faults', { body: { ...order, fault: { ...fault, status: 429 } } });
    expect((await ask('POST', path)).status === 429).toBe(meets);
  });
});

describe('the connection', () => {
  let mock: ServedMock;
  beforeAll(async () => {
    mock = await serveMockElasticsearch();
  });
  afterAll(() => mock.close());
  beforeEach(() => control('POST', '/reset', {}));

  const control = async (method: string, path: string, body?: unknown) =>
    readAnswer(await fetch(`${mock.url}/_mock${path}`, requestInit(method, { body })));
  const send = async () => readAnswer(await fetch(mock.url + start, requestInit('POST')));
  const lastRequest = async () => {
    const { body } = await control('GET', '/requests');
    return (body as { requests: { status: number | null }[] }).requests.at(-1);
  };

  it('is reset', async () => {
    await control('POST', '/faults', { fault: { kind: 'reset' } });
    await expect(send()).rejects.toMatchObject({ cause: { code: 'ECONNRESET' } });
    expect(await lastRequest()).toMatchObject({ path: start, id: 'sensor', status: null });
    expect((await send()).status).toBe(200);
  });

  it('is cut in the middle of the body', async () => {
    await control('POST', '/faults', { fault: { kind: 'cut' } });
    const response = await fetch(mock.url + start, requestInit('POST'));
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
  });

  it.each([
    ['faults are cleared', 'DELETE', '/faults'],
    ['the mock is reset', 'POST', '/reset'],
  ])('hangs until %s', async (_, method, path) => {
    await control('POST', '/faults', { fault: { kind: 'hang' } });
    const hung = send().then(
      () => 'answered',
      () => 'broken',
    );
    expect(await Promise.race([hung, control('GET', '/faults').then(() => 'silent')])).toBe(
      'silent',
    );
    await control(method, path);
    expect(await hung).toBe('broken');
  });

  it('may be given up by the client while it hangs', async () => {
    await control('POST', '/faults', { fault: { kind: 'hang' } });
    const aborted = fetch(mock.url + start, {
      ...requestInit('POST'),
      signal: AbortSignal.timeout(50),
    });
    await expect(aborted).rejects.toThrow();
    expect((await send()).status).toBe(200);
  });

  it('is slow, and then answers as usual', async () => {
    await control('POST', '/faults', { fault: { kind: 'latency', ms: 60 } });
    const begun = performance.now();
    expect(await send()).toMatchObject({ status: 200, text: '{"started":true}' });
    expect(performance.now() - begun).toBeGreaterThan(55);
  });

  it('does not keep the server from closing at once', async () => {
    const other = await serveMockElasticsearch();
    await fetch(
      `${other.url}/_mock/faults`,
      requestInit('POST', { body: { fault: { kind: 'hang' } } }),
    );
    const hung = fetch(other.url, requestInit('GET')).catch(() => 'broken');
    await fetch(`${other.url}/_mock`);
    const begun = performance.now();
    await other.close();
    expect(await hung).toBe('broken');
    expect(performance.now() - begun).toBeLessThan(1000);
  });
});
