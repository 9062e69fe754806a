import { expect, it } from 'vitest';
import { filterByPath } from './filter-path.ts';

const jobs = {
  jobs: [
    { config: { id: 'a', groups: { terms: { fields: ['x'] } } }, status: { job_state: 'started' } },
    { config: { id: 'b', groups: {} }, status: {} },
  ],
  took: 3,
};

it.each([
  ['jobs.config.id', { jobs: [{ config: { id: 'a' } }, { config: { id: 'b' } }] }],
  ['jobs.status', { jobs: [{ status: { job_state: 'started' } }, { status: {} }] }],
  ['jobs.status.job_state', { jobs: [{ status: { job_state: 'started' } }] }],
  ['took,jobs.config.id', { took: 3, jobs: [{ config: { id: 'a' } }, { config: { id: 'b' } }] }],
  ['jobs.*.id', { jobs: [{ config: { id: 'a' } }, { config: { id: 'b' } }] }],
  ['**.fields', { jobs: [{ config: { groups: { terms: { fields: ['x'] } } } }] }],
  ['jobs.con*.i*', { jobs: [{ config: { id: 'a' } }, { config: { id: 'b' } }] }],
  ['t*', { took: 3 }],
  ['-jobs', { took: 3 }],
  ['-**.id,-jobs.config.groups,-took', { jobs: [{ status: { job_state: 'started' } }] }],
  ['jobs,-jobs.config', { jobs: [{ status: { job_state: 'started' } }, { status: {} }] }],
  ['nothing', {}],
  ['nothing,-jobs', {}],
  ['jobs.nothing', {}],
  ['*', jobs],
  ['**', jobs],
])('%s', (filterPath, expected) => {
  expect(filterByPath(jobs, filterPath)).toEqual(expected);
});

it('reaches a field whose name has a dot, escaped', () => {
  const position = { current_position: { 'timestamp.date_histogram': 5, 'node.terms': 'a' } };
  expect(filterByPath(position, 'current_position.timestamp\\.date_histogram')).toEqual({
    current_position: { 'timestamp.date_histogram': 5 },
  });
});
