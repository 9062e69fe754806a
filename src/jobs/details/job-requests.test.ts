import { describe, expect, it } from 'vitest';
import { findJob } from '../../elasticsearch/rollup-job.ts';
import { serverRulesOf } from '../../elasticsearch/server-rules.ts';
import { jobUnderTest } from '../job-under-test.ts';
import { jobRequests } from './job-requests.ts';

function found(id: string, config: object = {}) {
  const job = jobUnderTest({ config: { id } });
  const raw = { ...job, config: { ...job.config, ...config } };
  const result = findJob(id, { jobs: [raw] });
  if (result?.kind !== 'job') throw new Error('not a job');
  return result;
}

function lines(id: string, version: string | null): string[] {
  return jobRequests(found(id), serverRulesOf(version)).map(
    ({ method, path }) => `${method} ${path}`,
  );
}

describe('the requests for a job', () => {
  it.each([['7.0.0'], ['8.19.8'], ['9.2.2'], [null]])('of Elasticsearch %s', (version) => {
    expect(lines('sensor', version)).toEqual([
      'GET /_rollup/job/sensor',
      'POST /_rollup/job/sensor/_start',
      'POST /_rollup/job/sensor/_stop',
      'POST /_rollup/job/sensor/_stop?wait_for_completion=true&timeout=30s',
      'DELETE /_rollup/job/sensor',
      'PUT /_rollup/job/sensor',
    ]);
  });

  it('stand below _xpack up to 6.8', () => {
    expect(lines('sensor', '6.8.23')).toEqual([
      'GET /_xpack/rollup/job/sensor',
      'POST /_xpack/rollup/job/sensor/_start',
      'POST /_xpack/rollup/job/sensor/_stop',
      'POST /_xpack/rollup/job/sensor/_stop?wait_for_completion=true&timeout=30s',
      'DELETE /_xpack/rollup/job/sensor',
      'PUT /_xpack/rollup/job/sensor',
    ]);
  });

  it.each([
    ['6.3.2', false],
    ['6.5.4', false],
    ['6.6.0', true],
  ])('can wait for a stop in %s: %s', (version, canWait) => {
    expect(lines('sensor', version).some((line) => line.includes('wait'))).toBe(canWait);
  });

  it.each([
    ['..', '/_rollup/job/%2E%2E'],
    ['a/b', '/_rollup/job/a%2Fb'],
    ['100%', '/_rollup/job/100%25'],
    ['🚀', '/_rollup/job/%F0%9F%9A%80'],
  ])('name a job called %s as a URL can', (id, path) => {
    expect(lines(id, '8.19.8')[0]).toBe(`GET ${path}`);
  });

  it('create it with all of its configuration but the id', () => {
    const create = jobRequests(found('sensor', { from_the_future: [1] }), serverRulesOf(null)).at(
      -1,
    );
    expect(create?.body).toMatchObject({ cron: '0 0 * * * ?', from_the_future: [1] });
    expect(create?.body).not.toHaveProperty('id');
  });
});
