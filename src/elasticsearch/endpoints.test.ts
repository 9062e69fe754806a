import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  elasticsearchPath,
  encodeSegment,
  endpoints,
  findEndpoint,
  fromGatewayPath,
  gatewayPath,
  getJobEndpoint,
  getJobsEndpoint,
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
    ['PUT', '/_rollup/job/sensor'],
    ['POST', '/_rollup/job/sensor/_start/'],
    ['get', '/_rollup/job/sensor'],
  ])('has no %s %s', (method, path) => {
    expect(findEndpoint(method, path)).toBeUndefined();
  });

  it.each(['/api/elasticsearch', '/api/status', '/api/elasticsearch/_rollup/%', '/x'])(
    'makes nothing of the gateway path %s',
    (path) => {
      expect(fromGatewayPath(path)).toBeUndefined();
    },
  );
});
