import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  elasticsearchPath,
  gatewayPath,
  getJobEndpoint,
  startJobEndpoint,
} from '../../elasticsearch/endpoints.ts';
import { gatewayErrorOf, gatewayTo, jobsPath, write } from '../gateway-under-test.ts';
import { json, scriptedNode } from '../scripted-node.ts';
import type { ScriptedNode } from '../scripted-node.ts';

const lastPath = (node: ScriptedNode) => node.requests.at(-1)?.url;

describe('what is forwarded', () => {
  test.each([
    ['GET', '/api/elasticsearch/'],
    ['GET', '/api/elasticsearch/_cluster/health'],
    ['GET', '/api/elasticsearch/_rollup/job'],
    ['GET', '/api/elasticsearch/_rollup/job/'],
    ['GET', '/api/elasticsearch/_rollup/job/a/b'],
    ['GET', '/api/elasticsearch/_rollup/job/a%2F..%2F..%2F_cluster%2Fhealth'],
    ['GET', '/api/elasticsearch/_rollup/job/%25'],
    ['GET', '/api/elasticsearch/_rollup/job/%E0%A4%A'],
    ['GET', '/api/elasticsearch/_rollup/job/x/_start'],
    ['DELETE', '/api/elasticsearch/_rollup/job/'],
    ['DELETE', '/api/elasticsearch/_rollup/job/x/y'],
    ['GET', '/api/elasticsearch/_rollup/job/x/_stop'],
    ['POST', '/api/elasticsearch/_tasks'],
    ['GET', '/api/elasticsearch/_tasks/x'],
    ['POST', '/api/elasticsearch/_tasks/x/_cancel'],
    ['POST', '/api/elasticsearch/_rollup/job/x'],
    ['POST', '/api/elasticsearch/_rollup/job//_start'],
    ['PUT', '/api/elasticsearch/index/_doc/1'],
    ['PUT', '/api/elasticsearch/index'],
    ['POST', '/api/elasticsearch/_search'],
    ['POST', '/api/elasticsearch/_all/_search'],
    ['POST', '/api/elasticsearch/%255Fall/_search'],
    ['POST', '/api/elasticsearch/_cat/_search'],
    ['GET', '/api/elasticsearch/_cat/_field_caps'],
    ['GET', '/api/elasticsearch/index/_search'],
    ['GET', '/api/elasticsearchx/_rollup/job/_all'],
    ['GET', '/api/nothing'],
  ])('is not %s %s', async (method, path) => {
    const node = await scriptedNode();
    const { app } = gatewayTo([node.url]);
    const response = await app.request(path, { ...write, method });
    expect(await gatewayErrorOf(response)).toMatchObject({ status: 404, code: 'not_forwarded' });
    expect(node.requests).toEqual([]);
  });

  test.each([
    [`${jobsPath}?error_trace=true`, '"error_trace"'],
    [`${jobsPath}?filter_path=a&filter_path=b`, '"filter_path" is given twice'],
    [`${gatewayPath('/_rollup/job/x')}?pretty`, '"pretty"'],
  ])('is not the query of %s', async (path, reason) => {
    const node = await scriptedNode();
    const { app } = gatewayTo([node.url]);
    const error = await gatewayErrorOf(await app.request(path));
    expect(error).toMatchObject({ status: 400, code: 'bad_request' });
    expect(error.reason).toContain(reason);
    expect(node.requests).toEqual([]);
  });

  test('is the query of the endpoint', async () => {
    const node = await scriptedNode();
    const { app } = gatewayTo([node.url]);
    await app.request(
      `${jobsPath}?filter_path=${encodeURIComponent('jobs.config.id,jobs.status')}`,
    );
    expect(lastPath(node)).toBe('/_rollup/job/_all?filter_path=jobs.config.id%2Cjobs.status');
  });
});

describe('an id arrives as one segment, encoded once', () => {
  test.each([
    ['sensor', 'sensor'],
    ['.', '%2E'],
    ['..', '%2E%2E'],
    ['a/b', 'a%2Fb'],
    ['../../_cluster/health', '..%2F..%2F_cluster%2Fhealth'],
    ['%2F', '%252F'],
    ['100%', '100%25'],
    ['a b', 'a%20b'],
    ['x?y=1#z', 'x%3Fy%3D1%23z'],
    ['"quoted"', '%22quoted%22'],
    ['back\\slash', 'back%5Cslash'],
    ['line\r\nbreak', 'line%0D%0Abreak'],
    ['🦄', '%F0%9F%A6%84'],
    ['<script>alert(1)</script>', '%3Cscript%3Ealert(1)%3C%2Fscript%3E'],
    ['_start', '_start'],
    ['x'.repeat(1000), 'x'.repeat(1000)],
    ['🦄'.repeat(1000), '%F0%9F%A6%84'.repeat(1000)],
  ])('%j', async (id, segment) => {
    const node = await scriptedNode();
    const { app } = gatewayTo([node.url]);
    await app.request(gatewayPath(elasticsearchPath(startJobEndpoint, id)), write);
    expect(lastPath(node)).toBe(`/_rollup/job/${segment}/_start`);
    await app.request(gatewayPath(elasticsearchPath(getJobEndpoint, id)));
    expect(lastPath(node)).toBe(`/_rollup/job/${segment}`);
  });

  test('any text', async () => {
    const node = await scriptedNode();
    const { app } = gatewayTo([node.url]);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1 }), async (id) => {
        await app.request(gatewayPath(elasticsearchPath(getJobEndpoint, id)));
        const segment = lastPath(node)?.replace('/_rollup/job/', '') ?? '';
        expect(decodeURIComponent(segment)).toBe(id);
      }),
      { numRuns: 50 },
    );
  });

  test('encoded once by hand, it cannot bring a query or a way up along', async () => {
    const node = await scriptedNode();
    const { app } = gatewayTo([node.url]);
    await app.request('/api/elasticsearch/_rollup/job/x%3Ferror_trace=true');
    expect(lastPath(node)).toBe('/_rollup/job/x%3Ferror_trace%3Dtrue');
  });
});

describe('headers', () => {
  test.each([
    [{ username: 'olga', password: 'pä:ss' }, 'Basic b2xnYTpww6Q6c3M='],
    [{ apiKey: 'aWQ6a2V5' }, 'ApiKey aWQ6a2V5'],
    [null, undefined],
  ])('carry the credentials %o to the cluster, and no cookie', async (credentials, expected) => {
    const node = await scriptedNode();
    const { app } = gatewayTo([node.url], { credentials });
    await app.request(jobsPath, { headers: { cookie: 'a=b', authorization: 'Basic eDp5' } });
    expect(node.requests).toHaveLength(2);
    for (const { headers } of node.requests) {
      expect(headers.authorization).toBe(expected);
      expect(headers.cookie).toBeUndefined();
      expect(headers.accept).toBe('application/json');
    }
  });

  test('come back as far as a browser may see them', async () => {
    const other = json(
      429,
      { error: 'busy' },
      {
        warning: ['299 Elasticsearch "one"', '299 Elasticsearch "two"'],
        'x-elastic-product': 'Elasticsearch',
        'retry-after': '3',
        'www-authenticate': 'Basic realm="security"',
        'set-cookie': 'a=b',
        server: 'nginx',
      },
    );
    const node = await scriptedNode({ other });
    const { app } = gatewayTo([node.url]);
    const { headers, status } = await app.request(jobsPath);
    expect(status).toBe(429);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/json',
      warning: '299 Elasticsearch "one", 299 Elasticsearch "two"',
      'x-elastic-product': 'Elasticsearch',
      'retry-after': '3',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    for (const name of ['www-authenticate', 'set-cookie', 'server']) {
      expect(headers.has(name)).toBe(false);
    }
  });

  test('let a 401 through without a password box', async () => {
    const body = { error: { type: 'security_exception' }, status: 401 };
    const answer = json(401, body, { 'www-authenticate': 'Basic realm="security"' });
    const node = await scriptedNode({ root: answer, other: answer });
    const { app } = gatewayTo([node.url]);
    const response = await app.request(jobsPath);
    expect(response.status).toBe(401);
    expect(response.headers.has('www-authenticate')).toBe(false);
    expect(await response.json()).toEqual(body);
  });
});
