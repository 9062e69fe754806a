import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createJobEndpoint,
  elasticsearchPath,
  encodeSegment,
  endpoints,
  findEndpoint,
  fromGatewayPath,
  gatewayPath,
  getFieldCapsEndpoint,
  getIndexCapsEndpoint,
  getJobEndpoint,
  getJobsEndpoint,
  getRollupCapsEndpoint,
  isRead,
  searchFiguresEndpoint,
  startJobEndpoint,
} from './endpoints.ts';

/** What an HTTP client makes of a path before it sends it. */
function afterUrlParser(path: string): string {
  return new URL(path, 'http://console.example').pathname;
}

/** The decoded segments that Elasticsearch's router would see. */
function segments(path: string): string[] {
  return path.split('/').map(decodeURIComponent);
}

describe('the path of a job', () => {
  it.each([
    ['sensor', '/_rollup/job/sensor/_start'],
    ['a/b', '/_rollup/job/a%2Fb/_start'],
    ['%2F', '/_rollup/job/%252F/_start'],
    ['..', '/_rollup/job/%2E%2E/_start'],
    ['.', '/_rollup/job/%2E/_start'],
    ['../', '/_rollup/job/..%2F/_start'],
    [`'"`, `/_rollup/job/'%22/_start`],
    ['a b#c?d', '/_rollup/job/a%20b%23c%3Fd/_start'],
    ['$&', '/_rollup/job/%24%26/_start'],
    ['<script>', '/_rollup/job/%3Cscript%3E/_start'],
    ['🚀', '/_rollup/job/%F0%9F%9A%80/_start'],
  ])('of id %j is %j', (id, path) => {
    expect(elasticsearchPath(startJobEndpoint, id)).toBe(path);
  });

  it('is one segment for any id, and comes through the browser and a gateway unchanged', () => {
    const anyId = fc.oneof(
      fc.string({ minLength: 1, maxLength: 50, unit: 'grapheme' }),
      fc.constantFrom('.', '..', '%2E%2E', '../..', '/', '%', 'x'.repeat(1000)),
    );
    fc.assert(
      fc.property(anyId, (id) => {
        const path = elasticsearchPath(startJobEndpoint, id);
        expect(segments(path)).toEqual(['', '_rollup', 'job', id, '_start']);
        expect(fromGatewayPath(afterUrlParser(gatewayPath(path)))).toBe(path);
      }),
    );
  });

  it('refuses half a surrogate pair, which no URL can hold', () => {
    expect(() => encodeSegment('\ud800')).toThrow(URIError);
  });
});

describe('the path of an index pattern', () => {
  it.each([
    ['logs', '/logs/_field_caps'],
    ['logs-*,sensor-?', '/logs-*%2Csensor-%3F/_field_caps'],
    ['<logs-{now/d}>', '/%3Clogs-%7Bnow%2Fd%7D%3E/_field_caps'],
    ['.rollup', '/.rollup/_field_caps'],
    ['%5Fcat', '/%255Fcat/_field_caps'],
  ])('%j is %j, and its endpoint is found by it', (pattern, path) => {
    expect(elasticsearchPath(getFieldCapsEndpoint, pattern)).toBe(path);
    expect(findEndpoint('GET', path)).toBe(getFieldCapsEndpoint);
  });

  it.each([
    '',
    '_all',
    '_cat',
    '%5Fall',
    '%5fcat',
    'logs,_all',
    'logs%2C_all',
    'logs%2c%5Fall',
    '.',
    '..',
    '%2E%2E',
    '%',
    '%ff',
  ])('is never %j, which may be another API or means every index', (segment) => {
    expect(findEndpoint('GET', `/${segment}/_field_caps`)).toBeUndefined();
    expect(findEndpoint('GET', `/${segment}/_rollup/data`)).toBeUndefined();
    expect(findEndpoint('POST', `/${segment}/_search`)).toBeUndefined();
  });

  it('is found whatever it holds, but for those', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, unit: 'grapheme' }), (pattern) => {
        const path = elasticsearchPath(searchFiguresEndpoint, pattern);
        const isRefused = /(?:^|,)_/.test(pattern) || pattern === '.' || pattern === '..';
        expect(findEndpoint('POST', path)).toBe(isRefused ? undefined : searchFiguresEndpoint);
        expect(fromGatewayPath(afterUrlParser(gatewayPath(path)))).toBe(path);
      }),
    );
  });
});

describe('the endpoint table', () => {
  it('finds each of its endpoints by method and path', () => {
    for (const endpoint of endpoints)
      expect(findEndpoint(endpoint.method, elasticsearchPath(endpoint, 'sensor'))).toBe(endpoint);
  });

  it('tells all jobs from one job', () => {
    expect(findEndpoint('GET', '/_rollup/job/_all')).toBe(getJobsEndpoint);
    expect(findEndpoint('GET', '/_rollup/job/_all%20')).toBe(getJobEndpoint);
  });

  it.each([
    ['GET', '/'],
    ['GET', '/_search'],
    ['POST', '/_rollup/job/_all'],
    ['POST', '/_rollup/job//_start'],
    ['POST', '/_rollup/job/a/b/_start'],
    ['PUT', '/_rollup/data/sensor'],
    ['PUT', '/sensor'],
    ['GET', '/sensor/_search'],
    ['POST', '/sensor/_rollup_search'],
    ['POST', '/sensor/_doc/_search'],
    ['GET', '/sensor/_xpack/rollup/data'],
    ['GET', '/_field_caps'],
    ['POST', '/_rollup/job/sensor/_start/'],
    ['get', '/_rollup/job/sensor'],
  ])('has no %s %s', (method, path) => {
    expect(findEndpoint(method, path)).toBeUndefined();
  });

  it('tells what has been rolled up from what an index holds', () => {
    expect(findEndpoint('GET', '/_rollup/data/_all')).toBe(getRollupCapsEndpoint);
    expect(findEndpoint('GET', '/sensor_rollup/_rollup/data')).toBe(getIndexCapsEndpoint);
  });

  it('takes a job’s name as it comes', () => {
    expect(findEndpoint('PUT', '/_rollup/job/_search')).toBe(createJobEndpoint);
  });

  it('knows what changes something', () => {
    expect(endpoints.filter((endpoint) => !isRead(endpoint)).map(({ path }) => path)).toEqual([
      '/_rollup/job/{id}/_start',
      '/_rollup/job/{id}/_stop',
      '/_rollup/job/{id}',
      '/_rollup/job/{id}',
    ]);
  });

  it.each(['/api/elasticsearch', '/api/status', '/api/elasticsearch/_rollup/%', '/x'])(
    'makes nothing of the gateway path %s',
    (path) => {
      expect(fromGatewayPath(path)).toBeUndefined();
    },
  );
});
