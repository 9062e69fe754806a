import { describe, expect, it } from 'vitest';
import { mockUnderTest } from './mock-under-test.ts';

const vendored = (version: number) =>
  `application/vnd.elasticsearch+json; compatible-with=${version}`;

describe('a path that is not there', () => {
  const invalid = "Invalid index name [_rollup], must not start with '_'.";
  it.each([
    ['6.8.23', 'GET', '/_rollup/job/_all', 400, invalid],
    [
      '6.8.23',
      'POST',
      '/_rollup/job/x/_start',
      400,
      'no handler found for uri [/_rollup/job/x/_start] and method [POST]',
    ],
    ['7.17.29', 'GET', '/_rollup/jobs/x', 400, invalid],
    [
      '8.19.8',
      'GET',
      '/_rollup/jobs/x',
      400,
      'no handler found for uri [/_rollup/jobs/x] and method [GET]',
    ],
    [
      '8.19.8',
      'GET',
      '/_rollup/job?pretty=false',
      400,
      'no handler found for uri [/_rollup/job?pretty=false] and method [GET]',
    ],
    [
      '7.17.29',
      'GET',
      '/_rollup/job',
      405,
      'Incorrect HTTP method for uri [/_rollup/job] and method [GET], allowed: [POST]',
    ],
    ['8.19.8', 'GET', '/_nothing', 400, "Invalid index name [_nothing], must not start with '_'."],
    ['8.19.8', 'GET', '/nothing', 404, 'no such index [nothing]'],
  ])('%s: %s %s is %i', async (version, method, path, status, reason) => {
    const answer = await mockUnderTest({ version }).ask(method, path);
    expect(answer.status).toBe(status);
    expect(answer.text).toContain(reason);
  });

  it.each(['opensearch', 'oss', 'serverless'] as const)(
    '%s has no rollup jobs',
    async (distribution) => {
      const { ask } = mockUnderTest({ distribution });
      expect((await ask('GET', '/_rollup/job/_all')).status).toBe(400);
      expect((await ask('POST', '/_rollup/job/sensor/_start')).status).toBe(400);
    },
  );

  it('asks for credentials first, since 8.8', async () => {
    const unknown = (version: string) =>
      mockUnderTest({ version }).ask('GET', '/_a/_b/_c/_d', { user: null });
    expect((await unknown('8.7.1')).status).toBe(400);
    expect((await unknown('8.8.0')).status).toBe(401);
  });
});

describe('a method that is not there', () => {
  it.each([
    ['8.19.8', 'PATCH', '/_rollup/job/sensor', 'GET,PUT,DELETE'],
    ['8.19.8', 'POST', '/_rollup/job/sensor', 'GET,PUT,DELETE'],
    ['7.17.29', 'GET', '/_rollup/job/sensor/_start', 'POST'],
    ['8.19.8', 'HEAD', '/_rollup/job/sensor/_start', 'POST'],
  ])('%s: %s %s is 405 and allows %s', async (version, method, path, allowed) => {
    const { status, headers } = await mockUnderTest({ version }).ask(method, path);
    expect(status).toBe(405);
    expect(headers.get('allow')).toBe(allowed);
  });

  it('is an index name up to 7.x', async () => {
    const { ask } = mockUnderTest({ version: '7.17.29' });
    expect((await ask('POST', '/_rollup/job/sensor')).text).toContain(
      'invalid_index_name_exception',
    );
  });
});

describe('parameters', () => {
  it('are refused when they are unknown, all of them by name', async () => {
    const { ask } = mockUnderTest();
    const answer = await ask(
      'POST',
      '/_rollup/job/sensor/_start?force=true&b&pretty&human&error_trace=false',
    );
    expect(answer.status).toBe(400);
    expect(answer.text).toContain(
      'request [/_rollup/job/sensor/_start] contains unrecognized parameters: [b], [force]',
    );
  });

  it('of one refused request changes nothing', async () => {
    const { ask, cluster } = mockUnderTest();
    await ask('POST', '/_rollup/job/sensor/_start?force');
    expect(cluster.store.get('sensor')?.job_state).toBe('stopped');
  });

  it('pretty prints as Elasticsearch does', async () => {
    const { ask } = mockUnderTest();
    expect((await ask('POST', '/_rollup/job/sensor/_start?pretty')).text).toBe(
      '{\n  "started" : true\n}\n',
    );
    const missing = await ask('GET', '/_rollup/job/none?pretty=true');
    expect(missing.text).toBe('{\n  "jobs" : [ ]\n}\n');
  });

  it('filter_path is not for errors', async () => {
    const { ask } = mockUnderTest();
    const { body } = await ask('POST', '/_rollup/job/none/_start?filter_path=jobs.config.id');
    expect(body).toMatchObject({ status: 404 });
  });
});

describe('the body of a request', () => {
  it.each([
    ['6.8.23', 'text/plain'],
    ['8.19.8', 'application/x-www-form-urlencoded'],
    ['7.17.29', vendored(8)],
  ])('%s refuses %s', async (version, type) => {
    const { ask } = mockUnderTest({ version });
    const answer = await ask('PUT', '/_xpack/rollup/job/x', {
      body: {},
      headers: { 'content-type': type },
    });
    const error = `Content-Type header [${type}] is not supported`;
    expect(answer).toMatchObject({ status: 406, body: { error, status: 406 } });
  });

  it('is refused where there should be none', async () => {
    const { ask } = mockUnderTest();
    const answer = await ask('POST', '/_rollup/job/sensor/_start', { body: {} });
    expect(answer.text).toContain(
      'request [POST /_rollup/job/sensor/_start] does not support having a body',
    );
  });
});

describe('the headers of an answer', () => {
  it.each([
    ['6.3.2', null, 'application/json; charset=UTF-8'],
    ['7.13.4', null, 'application/json; charset=UTF-8'],
    ['7.14.0', 'Elasticsearch', 'application/json; charset=UTF-8'],
    ['8.19.8', 'Elasticsearch', 'application/json'],
  ])('%s: product %s, %s', async (version, product, type) => {
    for (const user of ['operator', null]) {
      const { headers } = await mockUnderTest({ version }).ask('GET', '/', { user });
      expect(headers.get('x-elastic-product')).toBe(product);
      expect(headers.get('content-type')).toBe(type);
    }
  });

  it('echo X-Opaque-Id', async () => {
    const headers = { 'x-opaque-id': 'console-1' };
    const answer = await mockUnderTest().ask('GET', '/_rollup/job/_all', { headers });
    expect(answer.headers.get('x-opaque-id')).toBe('console-1');
  });

  it('have the media type that was asked for', async () => {
    const { ask } = mockUnderTest();
    const { headers } = await ask('GET', '/', { headers: { accept: vendored(8) } });
    expect(headers.get('content-type')).toBe(
      'application/vnd.elasticsearch+json;compatible-with=8',
    );
  });

  it('refuse a compatibility that is not there, before anything is done', async () => {
    const { ask, cluster } = mockUnderTest();
    const headers = { accept: vendored(9) };
    const answer = await ask('POST', '/_rollup/job/sensor/_start', { headers });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      error: {
        type: 'media_type_header_exception',
        caused_by: {
          reason: expect.stringContaining('either version 8 or 7, but found 9') as unknown,
        },
      },
    });
    expect(cluster.store.get('sensor')?.job_state).toBe('stopped');
  });

  it.each([
    ['6.8.23', '/_xpack/rollup/job/sensor/_start', null],
    [
      '7.17.29',
      '/_xpack/rollup/job/sensor/_start',
      '[POST /_xpack/rollup/job/{id}/_start] is deprecated! Use [POST /_rollup/job/{id}/_start] instead.',
    ],
    ['7.17.29', '/_rollup/job/sensor/_start', null],
    ['8.17.0', '/_rollup/job/sensor/_start', null],
    [
      '8.19.8',
      '/_rollup/job/sensor/_start',
      'The rollup functionality will be removed in Elasticsearch 10.0. See docs for more information.',
    ],
  ])('%s: POST %s warns: %s', async (version, path, text) => {
    const { headers } = await mockUnderTest({ version }).ask('POST', path);
    const warning = headers.get('warning');
    if (text === null) expect(warning).toBeNull();
    else expect(warning).toMatch(new RegExp(`^299 Elasticsearch-${version}-\\w+ "`));
    if (text !== null) expect(warning).toContain(text);
  });
});

describe('GET /', () => {
  it.each([
    ['elasticsearch', undefined, { number: '8.19.8', build_flavor: 'default' }],
    ['elasticsearch', '6.3.2', { number: '6.3.2', build_flavor: 'default' }],
    ['oss', undefined, { number: '7.10.2', build_flavor: 'oss' }],
    ['serverless', undefined, { number: '8.11.0', build_flavor: 'serverless' }],
    ['opensearch', undefined, { number: '2.19.1', distribution: 'opensearch' }],
  ] as const)('%s %s: %o', async (distribution, version, expected) => {
    const { body } = await mockUnderTest({ distribution, version }).ask('GET', '/');
    expect(body).toMatchObject({ version: expected });
    const { tagline } = body as { tagline: string };
    expect(tagline).toMatch(
      distribution === 'opensearch' ? /OpenSearch/ : /^You Know, for Search$/,
    );
  });
});

describe('what a job shows', () => {
  it.each([
    ['6.3.2', ['pages_processed', 'trigger_count'], ['search_failures', 'processing_total']],
    ['6.8.23', ['search_failures', 'index_failures'], ['processing_total']],
    ['9.2.2', ['search_failures', 'processing_total', 'processing_time_in_ms'], []],
  ])('%s has the counters %j and not %j', async (version, present, absent) => {
    const { body } = await mockUnderTest({ version }).ask('GET', '/_xpack/rollup/job/sensor');
    const { stats } = (body as { jobs: { stats: object }[] }).jobs[0] ?? { stats: {} };
    for (const key of present) expect(stats).toHaveProperty(key);
    for (const key of absent) expect(stats).not.toHaveProperty(key);
  });

  it.each([
    ['6.3.2', undefined, 'interval'],
    ['6.8.23', true, 'interval'],
    ['7.17.29', true, 'fixed_interval'],
    ['8.19.8', undefined, 'fixed_interval'],
  ])('%s: upgraded_doc_id %s, %s', async (version, upgraded_doc_id, interval) => {
    const { body } = await mockUnderTest({ version }).ask('GET', '/_xpack/rollup/job/sensor');
    const [job] = (body as { jobs: { status: object; config: { groups: object } }[] }).jobs;
    expect(job?.status).toEqual({
      job_state: 'stopped',
      ...(upgraded_doc_id === undefined ? {} : { upgraded_doc_id }),
    });
    expect(job?.config.groups).toHaveProperty(['date_histogram', interval], '1h');
  });
});

it('answers the capabilities of the jobs of a pattern', async () => {
  const { body } = await mockUnderTest().ask('GET', '/_rollup/data/orders');
  expect(body).toMatchObject({
    orders: {
      rollup_jobs: [
        {
          job_id: 'orders-daily',
          rollup_index: 'rollup-orders-daily',
          fields: {
            order_date: [{ agg: 'date_histogram', calendar_interval: '1d', delay: '1d' }],
            category: [{ agg: 'terms' }],
          },
        },
      ],
    },
  });
  expect((await mockUnderTest().ask('GET', '/_rollup/data/none')).text).toBe('{}');
});
