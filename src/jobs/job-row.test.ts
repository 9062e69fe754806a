import { expect, test } from 'vitest';
import { parseJobs } from '../elasticsearch/rollup-job-summary.ts';
import { jobRows } from './job-row.ts';
import { jobUnderTest } from './job-under-test.ts';

test('jobs that are sent twice have a row each', () => {
  const jobs = parseJobs({ jobs: [jobUnderTest(), jobUnderTest(), jobUnderTest()] }) ?? [];
  const keys = jobRows(jobs, new Map(), 0).map(({ key }) => key);
  expect(new Set(keys).size).toBe(3);
});

test('a row keeps its key while others come and go', () => {
  const other = jobUnderTest({ config: { id: 'other' } });
  const keysOf = (sent: unknown[]) =>
    jobRows(parseJobs({ jobs: sent }) ?? [], new Map(), 0).map(({ key }) => key);
  expect(keysOf([other, jobUnderTest()])[1]).toBe(keysOf([jobUnderTest()])[0]);
});
