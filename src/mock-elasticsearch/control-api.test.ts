import { describe, expect, it } from 'vitest';
import { mockUnderTest, monday } from './mock-under-test.ts';

describe('bad input', () => {
  it.each([
    ['/reset', { seeds: 'many' }, /seeds: "demo", "none" or a whole number/],
    ['/reset', { seeds: -1 }, /seeds/],
    ['/reset', { version: '5.6.0' }, /"5\.6\.0" has no rollup jobs.*Accepted: 6\.3 up to 9\.x/],
    ['/reset', { distribution: 'solr' }, /distribution: .*"opensearch"/],
    [
      '/reset',
      { versoin: '8.0.0' },
      /versoin: no such key.*seeds, version, distribution, security/,
    ],
    ['/faults', {}, /fault/],
    ['/faults', { fault: { kind: 'fire' } }, /fault\.kind: .*"hang".*received "fire"/],
    ['/faults', { fault: { kind: 'status', status: 418 } }, /fault\.status: .*429/],
    ['/faults', { fault: { kind: 'latency', ms: 'long' } }, /fault\.ms/],
    ['/faults', { path: 'rollup', fault: { kind: 'hang' } }, /path/],
    ['/faults', { method: 'PATCH', fault: { kind: 'hang' } }, /method: .*"DELETE"/],
    ['/jobs', {}, /count/],
    ['/jobs', { count: 0 }, /count/],
    ['/jobs/x', { status: { state: 'started' } }, /status\.state: no such key/],
    ['/users/operator', { cluster: ['root'] }, /cluster\.0: .*"manage_rollup"/],
    ['/clock', { advance: 'soon' }, /advance: "soon" is not a time.*"1h"/],
    ['/clock', { advance: -5 }, /advance/],
    ['/clock', { mode: 'fast' }, /mode: .*"manual"/],
    ['/reset', [], /body/],
  ])('POST /_mock%s %j is refused with %s', async (path, body, message) => {
    const answer = await mockUnderTest().ask('POST', `/_mock${path}`, { body });
    expect(answer.status).toBe(400);
    expect((answer.body as { error: string }).error).toMatch(message);
  });

  it('is refused when it is not JSON', async () => {
    const { app } = mockUnderTest();
    const response = await app.request('/_mock/faults', { method: 'POST', body: '{' });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({
      error: expect.stringContaining('not JSON') as unknown,
    });
  });

  it.each([
    ['GET', '/_mock/nothing'],
    ['PUT', '/_mock/faults'],
    ['DELETE', '/_mock/jobs/missing'],
    ['POST', '/_mock/users/nobody'],
  ])('%s %s is 404 in the same form', async (method, path) => {
    const { status, body } = await mockUnderTest().ask(method, path);
    expect(status).toBe(404);
    expect(body).toEqual({ error: expect.any(String) as unknown });
  });
});

it('describes itself, without credentials', async () => {
  const { ask } = mockUnderTest();
  expect((await ask('GET', '/_mock', { user: null })).body).toEqual({
    nodes: [],
    version: '8.19.8',
    distribution: 'elasticsearch',
    security: true,
    now: monday,
    clock: 'manual',
    users: ['elastic', 'operator', 'planner', 'viewer', 'guest', 'former'],
    jobs: 12,
    faults: [],
  });
});

it('adds a fault and lists it with its id', async () => {
  const { ask } = mockUnderTest();
  const { body } = await ask('POST', '/_mock/faults', { body: { fault: { kind: 'hang' } } });
  expect(body).toEqual({ id: 1, times: 1, left: 1, after: false, fault: { kind: 'hang' } });
  expect((await ask('GET', '/_mock/faults')).body).toEqual({ faults: [body] });
});

describe('reset', () => {
  it('goes back to the start', async () => {
    const { ask, cluster, clock } = mockUnderTest();
    const before = (await ask('GET', '/_rollup/job/_all')).text;
    await ask('POST', '/_rollup/job/sensor/_start');
    await ask('POST', '/_mock/clock', { body: { advance: '2h' } });
    await ask('POST', '/_mock/faults', { body: { fault: { kind: 'empty' }, times: 0 } });
    await ask('POST', '/_mock/users/operator', { body: { cluster: [], enabled: false } });
    await ask('POST', '/_mock/jobs', { body: { count: 5 } });
    await ask('POST', '/_mock/malformed-jobs', { body: { job: 7 } });
    await ask('POST', '/_mock/reset');
    expect(cluster.journal.list()).toEqual([]);
    expect(clock.now()).toBe(monday);
    expect((await ask('GET', '/_rollup/job/_all')).text).toBe(before);
  });

  it('can change the profile on a running mock', async () => {
    const { ask } = mockUnderTest();
    await ask('POST', '/_mock/reset', { body: { version: '6.3.2', seeds: 3, security: false } });
    const main = await ask('GET', '/', { user: null });
    expect(main.body).toMatchObject({ version: { number: '6.3.2' } });
    const { body } = await ask('GET', '/_xpack/rollup/job/_all', { user: null });
    expect((body as { jobs: unknown[] }).jobs).toHaveLength(3);
    await ask('POST', '/_mock/reset', { body: { distribution: 'opensearch', seeds: 'demo' } });
    expect((await ask('GET', '/', { user: null })).status).toBe(401);
    expect((await ask('GET', '/_rollup/job/_all')).status).toBe(400);
  });

  it('forgets the profile that an earlier reset had changed', async () => {
    const { ask } = mockUnderTest({ version: '7.17.29', seeds: 4 });
    const changes = {
      version: '9.2.2',
      distribution: 'elasticsearch',
      security: false,
      seeds: 'none',
    };
    await ask('POST', '/_mock/reset', { body: changes });
    const { body } = await ask('POST', '/_mock/reset');
    expect(body).toMatchObject({ version: '7.17.29', security: true, jobs: 4 });
  });
});

describe('jobs', () => {
  it('are added, so many', async () => {
    const { ask } = mockUnderTest();
    const twice = { body: { count: 1000, prefix: 'more' } };
    expect((await ask('POST', '/_mock/jobs', twice)).body).toEqual({ added: 1000, jobs: 1012 });
    expect((await ask('POST', '/_mock/jobs', twice)).body).toEqual({ added: 1000, jobs: 2012 });
    expect((await ask('GET', '/_rollup/job/more-2000')).text).toContain('"id":"more-2000"');
  });

  it('are placed as they are described', async () => {
    const { ask } = mockUnderTest();
    const body = {
      config: { cron: 'whenever', page_size: 7 },
      status: { job_state: 'paused', current_position: { 'timestamp.date_histogram': 5 } },
      stats: { trigger_count: 3 },
    };
    await ask('POST', '/_mock/jobs/%3Cscript%3E%2F', { body });
    const { body: found } = await ask('GET', '/_rollup/job/%3Cscript%3E%2F');
    expect(found).toMatchObject({
      jobs: [{ ...body, config: { id: '<script>/', ...body.config } }],
    });
  });

  it('keep what a new description leaves out', async () => {
    const { ask } = mockUnderTest();
    await ask('POST', '/_mock/jobs/sensor', { body: { stats: { search_failures: 9 } } });
    const { body } = await ask('GET', '/_rollup/job/sensor');
    expect(body).toMatchObject({
      jobs: [
        {
          config: { cron: '*/30 * * * * ?' },
          status: { job_state: 'stopped' },
          stats: { search_failures: 9 },
        },
      ],
    });
  });

  it('are taken away behind the back of the operator', async () => {
    const { ask } = mockUnderTest();
    expect((await ask('DELETE', '/_mock/jobs/sensor')).status).toBe(200);
    expect((await ask('POST', '/_rollup/job/sensor/_start')).status).toBe(404);
    await ask('DELETE', '/_mock/jobs');
    expect((await ask('GET', '/_rollup/job/_all')).text).toBe('{"jobs":[]}');
  });

  it.each([
    ['metrics-cpu-hourly', 'stopped'],
    ['orders-monthly-archive', undefined],
  ])('are released: %s is %s then', async (id, state) => {
    const { ask, cluster } = mockUnderTest();
    await ask('POST', `/_mock/jobs/${id}/release`);
    expect(cluster.store.get(id)?.job_state).toBe(state);
  });

  it.each([[null], [7], ['text'], [{ config: null }], [[]]])(
    'may be malformed: %j',
    async (job) => {
      const { ask } = mockUnderTest({ seeds: 'none' });
      await ask('POST', '/_mock/malformed-jobs', { body: { job } });
      expect((await ask('GET', '/_rollup/job/_all')).body).toEqual({ jobs: [job] });
    },
  );
});

describe('users', () => {
  it('lose a privilege, and get it back', async () => {
    const { ask } = mockUnderTest();
    const start = async () => (await ask('POST', '/_rollup/job/sensor/_start')).status;
    await ask('POST', '/_mock/users/operator', { body: { cluster: ['monitor_rollup'] } });
    expect(await start()).toBe(403);
    await ask('POST', '/_mock/users/operator', { body: { cluster: ['manage_rollup'] } });
    expect(await start()).toBe(200);
  });

  it('are disabled', async () => {
    const { ask } = mockUnderTest();
    await ask('POST', '/_mock/users/operator', { body: { enabled: false } });
    expect((await ask('GET', '/')).status).toBe(401);
  });
});

describe('the clock', () => {
  it('is stepped', async () => {
    const { ask } = mockUnderTest();
    const { body } = await ask('POST', '/_mock/clock', { body: { advance: '1h' } });
    expect(body).toEqual({ mode: 'manual', now: monday + 3_600_000 });
    const stepped = await ask('POST', '/_mock/clock', { body: { advance: 500 } });
    expect(stepped.body).toMatchObject({ now: monday + 3_600_500 });
  });
});

describe('the journal', () => {
  it('has the requests to Elasticsearch, oldest first, and no others', async () => {
    const { ask } = mockUnderTest();
    await ask('GET', '/_mock');
    await ask('GET', '/_rollup/job/_all?filter_path=jobs.config.id', { user: 'viewer' });
    await ask('POST', '/_rollup/job/a%2Fb/_start', { user: 'viewer' });
    await ask('GET', '/', { user: null });
    expect((await ask('GET', '/_mock/requests')).body).toEqual({
      requests: [
        {
          method: 'GET',
          path: '/_rollup/job/_all',
          query: 'filter_path=jobs.config.id',
          id: '_all',
          user: 'viewer',
          status: 200,
          at: monday,
        },
        {
          method: 'POST',
          path: '/_rollup/job/a%2Fb/_start',
          id: 'a/b',
          user: 'viewer',
          status: 403,
          at: monday,
        },
        { method: 'GET', path: '/', user: null, status: 401, at: monday },
      ],
    });
    await ask('DELETE', '/_mock/requests');
    expect((await ask('GET', '/_mock/requests')).body).toEqual({ requests: [] });
  });

  it('keeps the last 10,000', () => {
    const { journal } = mockUnderTest({ seeds: 'none' }).cluster;
    const request = { method: 'GET', path: '/', user: null, status: 200 };
    for (let at = 0; at < 10_003; at++) journal.add({ ...request, at });
    expect(journal.list()).toHaveLength(10_000);
    expect(journal.list()[0]).toMatchObject({ at: 3 });
  });
});
