import { describe, expect, it } from 'vitest';
import { capsUnderTest } from '../../../rollup/new-job/draft-under-test.ts';
import { jobFormMessages as say } from '../messages.ts';
import type { SurroundingsCheck } from '../use-surroundings.ts';
import type { Check } from './check-list.ts';
import { checksOf } from './check-list.ts';

type Facts = Parameters<typeof checksOf>[0];

const allKnown = {
  fields: capsUnderTest({ timestamp: 'date' }),
  jobIds: new Set<string>(),
  rollupIndex: { kind: 'free' },
} as const;
const unknown = { fields: null, jobIds: null, rollupIndex: null };

function checks(differences: Partial<Facts> = {}) {
  return checksOf({
    privileges: { cluster: { manage_rollup: true }, index: { 'sensor-*': { read: true } } },
    isAskingPrivileges: false,
    pending: [],
    failures: [],
    refusesFirstJob: true,
    isRollupUsed: true,
    surroundings: allKnown,
    problems: [],
    ...differences,
  });
}

/** The check called `name`, with its sentences joined. */
function check(name: string, differences: Partial<Facts>) {
  const one = checks(differences).find((found) => found.name === name);
  return one && { verdict: one.verdict, found: one.found.join(' ') };
}

describe('the checks before a job is sent', () => {
  it('are all in order where nothing stands against it', () => {
    const names = checks().map(({ name }) => name);
    expect(names).toEqual([say.privileges, say.fieldsCheck, say.nameCheck, say.usageCheck]);
    expect(checks().map(({ verdict }) => verdict)).toEqual(names.map(() => 'passed'));
  });

  it('always say what was found', () => {
    for (const { found } of [...checks(), ...checks({ privileges: null, surroundings: unknown })])
      expect(found.join('')).not.toBe('');
  });

  it.each<[string, Facts['privileges'], Check['verdict'], RegExp]>([
    ['that could not be asked for', undefined, 'unknown', /does not say/],
    ['not told', null, 'unknown', /does not say/],
    [
      'missing on the cluster',
      { cluster: { manage_rollup: false }, index: { 'sensor-*': { read: true } } },
      'warning',
      /manage_rollup on the cluster\./,
    ],
    [
      'missing everywhere',
      {
        cluster: { manage_rollup: false },
        index: {
          'sensor-*': { read: true, view_index_metadata: false },
          sensor_rollup: { create_index: false, write: false },
        },
      },
      'warning',
      /manage_rollup on the cluster.*view_index_metadata on sensor-\*.*create_index on sensor_rollup.*write on sensor_rollup/,
    ],
  ])('with privileges %s', (_, privileges, verdict, found) => {
    const one = check(say.privileges, { privileges });
    expect(one?.verdict).toBe(verdict);
    expect(one?.found).toMatch(found);
  });

  it('name no privilege that is there', () => {
    const privileges = {
      cluster: { manage_rollup: true },
      index: { 'sensor-*': { read: true, view_index_metadata: false } },
    };
    expect(check(say.privileges, { privileges })?.found).not.toMatch(/manage_rollup|read on/);
  });

  it.each<[SurroundingsCheck, string]>([
    ['fields', say.fieldsCheck],
    ['source_caps', say.fieldsCheck],
    ['jobs', say.nameCheck],
    ['rollup_index', say.nameCheck],
    ['usage', say.usageCheck],
  ])('are open where %s could not be read, and say why', (failed, name) => {
    const failures = [{ check: failed, why: 'Nobody answered.' }];
    const isRollupUsed = failed === 'usage' ? null : true;
    expect(check(name, { failures, isRollupUsed })).toEqual({
      verdict: 'unknown',
      found: `${say.checkFailed[failed]} Nobody answered.`,
    });
    expect(check(say.privileges, { failures })?.verdict).toBe('passed');
  });

  it('say of each thing that could not be read why', () => {
    const failures = [
      { check: 'jobs', why: 'The list is broken.' },
      { check: 'rollup_index', why: 'Nobody answered.' },
    ] as const;
    expect(check(say.nameCheck, { failures })?.found).toMatch(/list is broken.*Nobody answered/);
  });

  it.each<[SurroundingsCheck, string]>([
    ['fields', say.fieldsCheck],
    ['source_caps', say.fieldsCheck],
    ['jobs', say.nameCheck],
    ['rollup_index', say.nameCheck],
    ['usage', say.usageCheck],
  ])('pass nothing while %s is being read', (part, name) => {
    const still = { verdict: 'pending', found: say.checkPending };
    const isRollupUsed = part === 'usage' ? null : true;
    expect(check(name, { pending: [part], isRollupUsed })).toEqual(still);
    expect(check(say.privileges, { pending: [part] })?.verdict).toBe('passed');
    const failures = [{ check: part, why: 'Nobody answered.' }] as const;
    const both = check(name, { pending: [part], failures, isRollupUsed });
    expect(both?.verdict).toBe('unknown');
    expect(check(say.privileges, { isAskingPrivileges: true })).toEqual(still);
  });

  it.each([
    ['the fields', 'fields', say.fieldsCheck, say.checkFailed.fields],
    ['the jobs', 'jobIds', say.nameCheck, say.checkFailed.jobs],
    ['the rollup index', 'rollupIndex', say.nameCheck, say.checkFailed.rollup_index],
  ] as const)('are open where %s are not known, without a failure, too', (_, key, name, found) => {
    const surroundings = { ...allKnown, [key]: null };
    expect(check(name, { surroundings })).toEqual({ verdict: 'unknown', found });
  });

  it('are open where nobody knows whether anything was ever rolled up', () => {
    expect(check(say.usageCheck, { isRollupUsed: null })).toEqual({
      verdict: 'unknown',
      found: say.checkFailed.usage,
    });
  });

  it('warn where the cluster takes no first job, whatever else could not be read', () => {
    const failures = [{ check: 'usage', why: 'Nobody answered.' }] as const;
    for (const facts of [{ isRollupUsed: false }, { isRollupUsed: false, failures }])
      expect(check(say.usageCheck, facts)).toEqual({
        verdict: 'warning',
        found: say.refusesFirstJob,
      });
  });

  it('leave out new jobs where the version takes a first one', () => {
    expect(check(say.usageCheck, { refusesFirstJob: false })).toBeUndefined();
  });

  it('end with what is to be weighed in the configuration', () => {
    const problems = [
      { field: 'id', severity: 'warning', words: 'Scripts may not escape it.' },
      { field: 'page_size', severity: 'warning', words: 'It is large.' },
    ] as const;
    expect(checks({ problems }).at(-1)).toEqual({
      name: say.configCheck,
      verdict: 'warning',
      found: ['Scripts may not escape it.', 'It is large.'],
    });
    expect(check(say.nameCheck, { problems })?.verdict).toBe('passed');
  });

  it.each<['id' | 'rollup_index' | 'index_pattern' | 'terms_fields', string, string]>([
    ['id', say.nameCheck, say.fieldsCheck],
    ['rollup_index', say.nameCheck, say.fieldsCheck],
    ['index_pattern', say.fieldsCheck, say.nameCheck],
    ['terms_fields', say.fieldsCheck, say.nameCheck],
  ])('say what stands against %s by now', (field, name, other) => {
    const problems = [{ field, severity: 'error', words: 'Somebody was faster.' }] as const;
    expect(check(name, { problems })).toEqual({ verdict: 'failed', found: 'Somebody was faster.' });
    expect(check(other, { problems })?.verdict).toBe('passed');
  });
});
