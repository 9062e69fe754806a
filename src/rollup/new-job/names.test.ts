import { describe, expect, it } from 'vitest';
import {
  capsUnderTest,
  draftUnderTest,
  rulesUnderTest,
  surroundingsUnderTest,
} from './draft-under-test.ts';
import { indexPatternProblems } from './index-pattern.ts';
import { idProblems } from './job-id.ts';
import { rollupIndexProblems } from './rollup-index.ts';
import type { Surroundings } from './surroundings.ts';

describe('the id', () => {
  const problemsOf = (id: string, known: Partial<Surroundings> = {}) =>
    idProblems(draftUnderTest({ id }), surroundingsUnderTest(known));

  it.each(['sensor', 'Sensor_2.hourly~(a)', 'x'.repeat(489)])('may be %s', (id) => {
    expect(problemsOf(id)).toEqual([]);
  });

  it.each([
    ['', { code: 'required' }],
    ['  ', { code: 'required' }],
    ['_all', { code: 'id_means_all', id: '_all' }],
    ['*', { code: 'id_means_all', id: '*' }],
    ['x'.repeat(490), { code: 'id_too_long', bytes: 490, most: 489 }],
    ['ü'.repeat(245), { code: 'id_too_long', bytes: 490, most: 489 }],
  ])('cannot be %j', (id, problem) => {
    expect(problemsOf(id)).toEqual([{ field: 'id', severity: 'error', ...problem }]);
  });

  it.each([
    ['a b/c d', [' ', '/']],
    ['größe', ['ö', 'ß']],
    ['..', ['.']],
  ])('%j is warned of: it must be escaped in URLs', (id, characters) => {
    const problem = { severity: 'warning', code: 'id_needs_escaping', characters };
    expect(problemsOf(id)).toEqual([{ field: 'id', ...problem }]);
  });

  it('of a job that there is cannot be taken', () => {
    const problem = { field: 'id', severity: 'error', code: 'id_in_use', id: 'sensor' };
    expect(problemsOf(' sensor ', { jobIds: new Set(['sensor']) })).toEqual([problem]);
  });

  it('of a deleted job is burnt on its rollup index, and only there', () => {
    const known = { jobIds: new Set<string>() };
    const rollupIndex = { kind: 'rollup', jobIds: ['sensor'] } as const;
    expect(problemsOf('sensor', { ...known, rollupIndex })).toEqual([
      {
        field: 'id',
        severity: 'error',
        code: 'id_burnt',
        id: 'sensor',
        rollup_index: 'sensor_rollup',
      },
    ]);
    expect(problemsOf('sensor', { ...known, rollupIndex: { kind: 'free' } })).toEqual([]);
  });
});

describe('the index pattern', () => {
  const problemsOf = (
    index_pattern: string,
    version = '9.2.2',
    known: Partial<Surroundings> = {},
  ) =>
    indexPatternProblems(
      draftUnderTest({ index_pattern, rollup_index: 'sensor_rollup' }),
      surroundingsUnderTest({ rules: rulesUnderTest(version), ...known }),
    ).map(({ field, severity, ...detail }) => {
      expect([field, severity]).toEqual(['index_pattern', 'error']);
      return detail;
    });

  it.each([
    ['6.3.2', 'sensor-*'],
    ['6.3.2', 'sensor.rollup'],
    ['8.2.0', 'sensor-1,orders*,-orders-archive'],
    ['9.2.2', '<logs-{now/d}>'],
  ])('on %s may be %s', (version, pattern) => {
    expect(problemsOf(pattern, version)).toEqual([]);
  });

  it.each([
    ['9.2.2', '', { code: 'required' }],
    ['9.2.2', '*', { code: 'pattern_matches_all', part: '*' }],
    ['6.3.2', '**', { code: 'pattern_matches_all', part: '**' }],
    ['9.2.2', '_all', { code: 'pattern_matches_all', part: '_all' }],
    ['8.2.0', 'orders,*', { code: 'pattern_matches_all', part: '*' }],
    ['8.1.3', 'sensor-1,orders', { code: 'pattern_list' }],
    ['6.8.23', 'sensor-1,orders', { code: 'pattern_list' }],
    ['9.2.2', 'sensor-1, orders', { code: 'pattern_whitespace' }],
    ['9.2.2', 'sensor-1,,orders', { code: 'pattern_empty_part' }],
    ['9.2.2', 'sensor-1,', { code: 'pattern_empty_part' }],
  ])('on %s cannot be %j', (version, pattern, problem) => {
    expect(problemsOf(pattern, version)).toEqual([problem]);
  });

  it.each([
    ['6.3.2', 'sensor*', 'sensor*'],
    ['9.2.2', '*_rollup', '*_rollup'],
    ['9.2.2', 's*r_r*l*', 's*r_r*l*'],
    ['8.2.0', 'orders,sensor*', 'sensor*'],
    ['8.2.0', 'sensor*,-sensor_rollup', 'sensor*'],
  ])('on %s cannot be %s, which takes the rollup index in', (version, pattern, part) => {
    expect(problemsOf(pattern, version)).toEqual([
      { code: 'pattern_matches_rollup_index', part, rollup_index: 'sensor_rollup' },
    ]);
  });

  it('must stand for an index', () => {
    const index_pattern = 'nothing-*';
    expect(problemsOf(index_pattern, '9.2.2', { fields: 'no_index' })).toEqual([
      { code: 'pattern_without_index', index_pattern },
    ]);
    expect(problemsOf(index_pattern, '9.2.2', { fields: capsUnderTest({}) })).toEqual([]);
  });

  it('cannot stand for rolled-up data', () => {
    const indices = ['other_rollup'];
    expect(problemsOf('o*', '9.2.2', { rolledUpSources: indices })).toEqual([
      { code: 'pattern_with_rollup_indices', indices },
    ]);
    expect(problemsOf('o*', '9.2.2', { rolledUpSources: [] })).toEqual([]);
  });
});

describe('the rollup index', () => {
  const problemsOf = (rollup_index: string, known: Partial<Surroundings> = {}) =>
    rollupIndexProblems(
      draftUnderTest({ rollup_index, index_pattern: 'sensor-1,orders' }),
      surroundingsUnderTest(known),
    ).map(({ field, severity, ...detail }) => {
      expect([field, severity]).toEqual(['rollup_index', 'error']);
      return detail;
    });

  it.each(['sensor_rollup', 'a', '.hidden', 'x-1+2', 'x'.repeat(255), 'größe'])(
    'may be %s',
    (name) => {
      expect(problemsOf(name)).toEqual([]);
    },
  );

  it.each([
    ['', { code: 'required' }],
    ['Sensor', { code: 'index_name_upper_case', lowerCase: 'sensor' }],
    ['a b,c*d', { code: 'index_name_characters', characters: [' ', ',', '*'] }],
    [
      'a:b#"<>|?/\\',
      { code: 'index_name_characters', characters: [':', '#', '"', '<', '>', '|', '?', '/', '\\'] },
    ],
    ['_a', { code: 'index_name_start', character: '_' }],
    ['-a', { code: 'index_name_start', character: '-' }],
    ['+a', { code: 'index_name_start', character: '+' }],
    ['.', { code: 'index_name_dots', name: '.' }],
    ['..', { code: 'index_name_dots', name: '..' }],
    ['x'.repeat(256), { code: 'index_name_too_long', bytes: 256, most: 255 }],
    ['ü'.repeat(128), { code: 'index_name_too_long', bytes: 256, most: 255 }],
    ['orders', { code: 'rollup_index_same_as_pattern', part: 'orders' }],
  ])('cannot be %j', (name, problem) => {
    expect(problemsOf(name)).toEqual([problem]);
  });

  it('cannot be one with other data; one that is rolled up into can', () => {
    expect(problemsOf('notes', { rollupIndex: { kind: 'not_rollup' } })).toEqual([
      { code: 'rollup_index_has_other_data', rollup_index: 'notes' },
    ]);
    expect(problemsOf('notes', { rollupIndex: { kind: 'rollup', jobIds: ['a'] } })).toEqual([]);
  });
});
