import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { mockUnderTest, readAnswer, requestInit, testedVersions } from './mock-under-test.ts';
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
    [{ kind: 'status', status: 409 }, 409, 'version_conflict_engine_exception'],
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
    [{ kind: 'no_master' }, 503, '"type":"master_not_discovered_exception","reason":null}'],
    [{ kind: 'large_error', bytes: 1000 }, 500, 'a reason that does not come to an end'],
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

  it.each([
    [403, 'action [indices:data/read/field_caps] is unauthorized for user [operator]'],
    [404, 'no such index [sensor-1]'],
  ])('speaks of the index in a %i of an index', async (status, text) => {
    const { ask } = mockUnderTest();
    const fault = { kind: 'status', status };
    await ask('POST', '/_mock/faults', { body: { path: '/*/_field_caps', fault } });
    const answer = await ask('GET', '/sensor-1/_field_caps?fields=*');
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(text);
  });

  it('finds the caps of a rollup index in every version', async () => {
    const { ask } = mockUnderTest({ version: '6.8.23' });
    const body = { path: '/*/_rollup/data', fault: { kind: 'status', status: 503 } };
    await ask('POST', '/_mock/faults', { body });
    expect((await ask('GET', '/sensor_rollup/_xpack/rollup/data')).status).toBe(503);
  });

  it('can say anything', async () => {
    const { ask } = mockUnderTest();
    const disk = { type: 'io_exception', reason: 'disk' };
    const caused_by = { type: 'exception', reason: 'while writing', caused_by: disk };
    const fault = { kind: 'status', status: 500, type: 'exception', reason: 'oops', caused_by };
    await ask('POST', '/_mock/faults', json(fault));
    const { body } = await ask('POST', start);
    expect(body).toMatchObject({
      error: { type: 'exception', reason: 'oops', caused_by },
      status: 500,
    });
  });

  it('says how long to wait, when it is to', async () => {
    const { ask } = mockUnderTest();
    await ask('POST', '/_mock/faults', json({ kind: 'status', status: 429, retry_after: 20 }));
    expect((await ask('POST', start)).headers.get('retry-after')).toBe('20');
    await ask('POST', '/_mock/faults', json({ kind: 'status', status: 429 }));
    expect((await ask('POST', start)).headers.has('retry-after')).toBe(false);
  });

  it('can be ten megabytes', async () => {
    const { ask } = mockUnderTest();
    await ask('POST', '/_mock/faults', json({ kind: 'large_error' }));
    const { text } = await ask('POST', start);
    expect(text.length).toBeGreaterThan(10_000_000);
    expect(text.length).toBeLessThan(10_001_000);
  });

  it('does not claim to come from Elasticsearch when it is a proxy’s page', async () => {
    const { ask } = mockUnderTest();
    await ask('POST', '/_mock/faults', json({ kind: 'html' }));
    expect((await ask('POST', start)).headers.has('x-elastic-product')).toBe(false);
  });

  const job = '/_xpack/rollup/job/sensor';
  const met = async (version: string, fault: unknown, method: string, path: string) => {
    const mock = mockUnderTest({ version });
    await mock.ask('POST', '/_mock/faults', { body: { fault } });
    return mock.ask(method, path);
  };

  it.each(testedVersions)('%s: of _stop is what a stop would get', async (version) => {
    expect(
      await met(version, { kind: 'status', status: 500 }, 'POST', `${job}/_stop`),
    ).toMatchObject({
      status: 500,
      body: {
        error: {
          type: 'exception',
          reason: 'Cannot stop task for Rollup Job [sensor] because state was [ABORTING]',
        },
      },
    });
    const missing = await met(version, { kind: 'status', status: 404 }, 'POST', `${job}/_stop`);
    expect(missing.body).toMatchObject({
      error: {
        type: 'resource_not_found_exception',
        reason: 'Task for Rollup Job [sensor] not found',
      },
    });
    const denied = await met(version, { kind: 'status', status: 403 }, 'POST', `${job}/_stop`);
    expect(denied.text).toContain('action [cluster:admin/xpack/rollup/stop] is unauthorized');
  });

  it.each(testedVersions)('%s: of DELETE is what a deletion would get', async (version) => {
    const missing = await met(version, { kind: 'status', status: 404 }, 'DELETE', job);
    expect(missing).toMatchObject({
      status: 404,
      body: {
        error: {
          type: 'resource_not_found_exception',
          reason: "the task with id [sensor] doesn't exist",
        },
      },
    });
    const denied = await met(version, { kind: 'status', status: 403 }, 'DELETE', job);
    expect(denied.text).toContain('action [cluster:admin/xpack/rollup/delete] is unauthorized');
  });

  it.each(['6.5.4', '6.8.23', '7.17.29', '8.19.8', '9.2.2'])(
    '%s: of DELETE with 500 is a task failure',
    async (version) => {
      const { status, body } = await met(version, { kind: 'status', status: 500 }, 'DELETE', job);
      expect(status).toBe(500);
      expect(body).toEqual({
        task_failures: [
          {
            task_id: expect.any(Number) as unknown,
            node_id: expect.any(String) as unknown,
            status: 'INTERNAL_SERVER_ERROR',
            reason: {
              type: 'illegal_state_exception',
              reason: expect.stringContaining(
                'Could not delete job [sensor] because indexer state is [INDEXING].  Job must be',
              ) as unknown,
            },
          },
        ],
        acknowledged: false,
      });
    },
  );

  it('6.4.3: of DELETE with 500 is an error: it deletes a job in any state', async () => {
    const { body } = await met('6.4.3', { kind: 'status', status: 500 }, 'DELETE', job);
    expect(body).toMatchObject({ error: { type: 'exception' }, status: 500 });
  });

  it('of DELETE that did not reach its node has neither error nor status', async () => {
    const { status, body } = await met('8.19.8', { kind: 'node_failures' }, 'DELETE', job);
    expect(status).toBe(500);
    expect(body).toEqual({
      node_failures: [
        {
          type: 'failed_node_exception',
          reason: 'Failed node [x1v3TNRoQ2OHsfyiMMWX9w]',
          node_id: 'x1v3TNRoQ2OHsfyiMMWX9w',
          caused_by: {
            type: 'node_disconnected_exception',
            reason:
              '[mock-node-1][127.0.0.1:9300][cluster:admin/xpack/rollup/delete[n]] disconnected',
          },
        },
      ],
      acknowledged: false,
    });
  });

  it.each([
    ['GET', job, 'get', { jobs: [] }],
    ['POST', `${job}/_start`, 'start', { started: false }],
    ['POST', `${job}/_stop`, 'stop', { stopped: false }],
    ['PUT', job, 'put', { acknowledged: false }],
  ])('of %s %s that did not reach its node names the action', async (method, path, action, no) => {
    const { status, body } = await met('8.19.8', { kind: 'node_failures' }, method, path);
    expect(status).toBe(500);
    expect(body).toMatchObject(no);
    expect(JSON.stringify(body)).toMatch(new RegExp(`rollup/${action}.*disconnected`));
    expect(body).not.toHaveProperty('error');
  });

  it('of the tasks with 403 names their action', async () => {
    const denied = await met('8.19.8', { kind: 'status', status: 403 }, 'GET', '/_tasks');
    expect(denied.text).toContain('action [cluster:monitor/tasks/lists] is unauthorized');
  });
});

describe('the real answer', () => {
  it('in another content type', async () => {
    const { ask, cluster } = mockUnderTest();
    await ask('POST', '/_mock/faults', json({ kind: 'content_type' }));
    const { headers, text } = await ask('POST', start);
    expect(headers.get('content-type')).toBe('text/plain');
    expect(text).toBe('{"started":true}');
    expect(cluster.store.get('sensor')?.job_state).toBe('started');
  });

  it('comes slowly, as the clock of the cluster goes', async () => {
    const { ask, app, clock } = mockUnderTest();
    await ask('POST', '/_mock/faults', json({ kind: 'slow', bytes_per_second: 2 }));
    const response = await app.request(start, requestInit('POST'));
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const next = async () => Buffer.from((await reader.read()).value ?? []).toString();
    const read: string[] = [];
    const first = next().then((text) => read.push(text));
    clock.advance(499);
    await ask('GET', '/_mock/faults');
    expect(read).toEqual([]);
    clock.advance(1);
    await first;
    expect(read).toEqual(['{']);
    const second = next();
    await ask('DELETE', '/_mock/faults');
    expect(await second).toBe('"started":true}');
    expect((await reader.read()).done).toBe(true);
  });

  it('may be given up while it is slow', async () => {
    const { ask, app } = mockUnderTest();
    await ask('POST', '/_mock/faults', json({ kind: 'slow' }));
    const { body } = await app.request(start, requestInit('POST'));
    await body?.cancel();
    expect((await ask('GET', '/')).status).toBe(200);
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

  it('each with its own path, out of many that are alike', async () => {
    const { ask, cluster } = mockUnderTest({ seeds: 'none' });
    await ask('POST', '/_mock/jobs', { body: { count: 100, prefix: 'bulk' } });
    for (const { config } of cluster.store.list())
      await ask('POST', `/_mock/jobs/${config.id}`, { body: { status: { job_state: 'stopped' } } });
    for (const [path, status] of [
      ['/_rollup/job/bulk-*3/_start', 404],
      ['/_rollup/job/bulk-*07/_start', 429],
      ['/_rollup/job/bulk-00*7*/_start', 503],
    ] as const)
      await ask('POST', '/_mock/faults', {
        body: { method: 'POST', path, times: 0, fault: { kind: 'status', status } },
      });
    const met: Record<number, string[]> = {};
    for (const id of cluster.store.list().map(({ config }) => config.id)) {
      const { status } = await ask('POST', `/_rollup/job/${id}/_start`);
      (met[status] ??= []).push(id.replace('bulk-', ''));
    }
    const sorted = Object.fromEntries(Object.entries(met).map(([k, ids]) => [k, ids.sort()]));
    const numbers = Array.from({ length: 100 }, (_, index) => String(index + 1).padStart(4, '0'));
    const in404 = numbers.filter((number) => number.endsWith('3'));
    const in503 = numbers.filter((n) => n.includes('7') && n !== '0007' && !n.endsWith('3'));
    expect(sorted).toEqual({
      404: in404,
      429: ['0007'],
      503: in503,
      200: numbers.filter((n) => n !== '0007' && ![...in404, ...in503].includes(n)),
    });
    expect(in404).toHaveLength(10);
  });

  it('not a question mark for any character', async () => {
    const { ask } = mockUnderTest();
    const order = { path: '/_rollup/job/senso?/_start', fault: { kind: 'status', status: 429 } };
    await ask('POST', '/_mock/faults', { body: order });
    expect((await ask('POST', start)).status).toBe(200);
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
    [{ path: start, query: { pretty: 'true' } }, `${start}?human&pretty=true`, true],
    [{ query: { pretty: 't*', human: '*' } }, `${start}?human&pretty=true`, true],
    [{ path: start, query: { pretty: 'true' } }, `${start}?pretty=false`, false],
    [{ path: start, query: { pretty: '*' } }, start, false],
    [{ query: { pretty: 'true' } }, `${start}?pretty=%74rue`, true],
  ])('%j meets POST %s: %s', async (order, path, meets) => {
    const { ask } = mockUnderTest();
    const fault = { kind: 'status', status: 429 };
    await ask('POST', '/_mock/faults', { body: { ...order, fault } });
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

  it('is reset after the head of the answer', async () => {
    await control('POST', '/faults', { fault: { kind: 'reset_after_headers' } });
    const response = await fetch(mock.url + start, requestInit('POST'));
    expect(response.status).toBe(200);
    await expect(response.text()).rejects.toThrow();
    expect(await lastRequest()).toMatchObject({ path: start, status: null });
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

  it('brings single bytes when it is slow', async () => {
    await control('POST', '/clock', { mode: 'manual' });
    await control('POST', '/faults', { fault: { kind: 'slow' } });
    const response = await fetch(mock.url + start, requestInit('POST'));
    expect(response.status).toBe(200);
    const reader = (response.body as ReadableStream<Uint8Array>).getReader();
    const first = reader.read();
    await control('POST', '/clock', { advance: '1s' });
    expect((await first).value).toHaveLength(1);
    await reader.cancel();
  });

  it('is late, and then answers as usual', async () => {
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
