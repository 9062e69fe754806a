import { describe, expect, it } from 'vitest';
import { createVersionProfile } from './version-profile.ts';

describe('what a version does', () => {
  it.each([
    ['6.3.2', { rollup_prefix: '_xpack/rollup', validates_cron: true, stop_waits: false }],
    ['6.3.2', { wraps_config_errors: false, delete_needs_stopped: false, upgraded_doc_id: false }],
    ['6.4.0', { validates_cron: false, wraps_config_errors: true, upgraded_doc_id: true }],
    ['6.5.0', { delete_needs_stopped: true, date_metrics: true, stop_waits: false }],
    ['6.6.0', { stop_waits: true, stop_timeout_names_state: false }],
    ['6.8.23', { rollup_prefix: '_xpack/rollup', warns_of_xpack_paths: false }],
    ['7.0.0', { rollup_prefix: '_rollup', warns_of_xpack_paths: true, typed_intervals: false }],
    ['7.2.0', { typed_intervals: true, product_header: false }],
    ['7.14.0', { product_header: true, privileges_in_403: 'granted_by' }],
    ['7.17.29', { start_of_started_answers: 'error', privileges_in_403: 'roles' }],
    ['8.0.0', { start_of_started_answers: 'started', upgraded_doc_id: false }],
    ['8.14.3', { refuses_first_job: false, stop_timeout_status: 500 }],
    ['8.15.0', { refuses_first_job: true, stop_timeout_status: 429, deprecation_warning: false }],
    ['8.19.8', { deprecation_warning: true, compatible_with: [8, 7] }],
    ['9.2.2', { deprecation_warning: true, compatible_with: [9, 8] }],
  ])('%s: %o', (version, expected) => {
    expect(createVersionProfile(version)).toMatchObject(expected);
  });

  it.each([
    ['6.3.2', 4],
    ['6.6.0', 10],
    ['7.6.2', 10],
    ['7.7.0', 12],
    ['9.2.2', 12],
  ])('%s has %i counters', (version, count) => {
    expect(createVersionProfile(version).stats_keys).toHaveLength(count);
  });

  it.each([
    ['elasticsearch', '8.19.8', true],
    ['opensearch', '2.19.1', false],
    ['oss', '7.10.2', false],
    ['serverless', '8.11.0', false],
  ] as const)('%s is %s by default; rollup jobs: %s', (distribution, number, has_rollup_jobs) => {
    const profile = createVersionProfile(undefined, distribution);
    expect(profile).toMatchObject({ number, has_rollup_jobs });
  });

  it.each([
    ['latest', 'elasticsearch', /"latest" is not a version number.*Accepted: 6\.3 up to 9\.x/],
    ['', 'elasticsearch', /is not a version number/],
    ['6.2.4', 'elasticsearch', /has no rollup jobs: they came with 6\.3/],
    ['10.0.0', 'elasticsearch', /is not supported/],
    ['7.17.0', 'oss', /was not released as OSS flavour/],
    ['9.0.0', 'serverless', /is not Serverless.*8\.11\.0/],
  ] as const)('refuses "%s" as %s', (version, distribution, message) => {
    expect(() => createVersionProfile(version, distribution)).toThrow(message);
  });
});
