import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NewJobConfig } from '../../elasticsearch/wire-types.ts';
import { configOf } from '../new-job/draft-config.ts';
import {
  capsUnderTest,
  nowUnderTest,
  rulesUnderTest,
  surroundingsUnderTest,
} from '../new-job/draft-under-test.ts';
import { goodDraft } from '../new-job/drafts-under-test.ts';
import type { Surroundings } from '../new-job/surroundings.ts';
import { importVerdict } from './import-verdict.ts';
import { readJobFile } from './read-job-file.ts';
import { writeNdjson, writePutRequests } from './write-job-file.ts';

const config: NewJobConfig = {
  index_pattern: 'sensor-*',
  rollup_index: 'sensor_rollup',
  cron: '0 0 1 * * ?',
  page_size: 1000,
  groups: {
    date_histogram: { field: 'timestamp', fixed_interval: '60m', delay: '1h' },
    terms: { fields: ['node'] },
  },
  metrics: [{ field: 'load', metrics: ['avg', 'max'] }],
};
const fields = capsUnderTest({ timestamp: 'date', node: 'keyword', load: 'double' });

type Write = typeof writeNdjson;
const exportFormats: Write[] = [writeNdjson, (configs) => writePutRequests(configs, false)];

function verdict(
  given: Partial<NewJobConfig> = {},
  around: Partial<Surroundings> = {},
  existing?: Parameters<typeof importVerdict>[2],
) {
  return importVerdict(
    { id: 'sensor', config: { ...config, ...given } },
    surroundingsUnderTest({ fields, ...around }),
    existing,
    nowUnderTest,
  );
}

describe('a job of a file', () => {
  it('would be created as it stands where nothing is wrong with it', () => {
    expect(verdict()).toEqual({
      kind: 'create',
      warnings: [],
      config: {
        ...config,
        groups: {
          ...config.groups,
          date_histogram: { ...config.groups.date_histogram, time_zone: 'UTC' },
        },
      },
    });
  });

  it('is skipped where the very same is there, whatever the order of its fields and its defaults', () => {
    const there = {
      ...config,
      id: 'sensor',
      timeout: '20s',
      metrics: [{ field: 'load', metrics: ['max', 'avg'] }],
    };
    expect(verdict({}, { jobIds: new Set(['sensor']) }, there)).toEqual({ kind: 'skip' });
  });

  it('is refused where another one has its name', () => {
    const there = { ...config, id: 'sensor', page_size: 10 };
    expect(verdict({}, { jobIds: new Set(['sensor']) }, there)).toEqual({
      kind: 'refuse',
      problems: [{ field: 'id', severity: 'error', code: 'id_in_use', id: 'sensor' }],
    });
  });

  it('is refused where one that nobody can make sense of has its name', () => {
    expect(verdict({}, { jobIds: new Set(['sensor']) })).toMatchObject({ kind: 'refuse' });
  });

  it('is refused for everything that is wrong with it, and for nothing that is only to be weighed', () => {
    const found = verdict({ cron: '0 1 * * *', rollup_index: 'sensor-1', page_size: 0 });
    expect(found).toMatchObject({
      kind: 'refuse',
      problems: [
        { field: 'index_pattern', code: 'pattern_matches_rollup_index' },
        { field: 'cron', code: 'cron_field_count' },
        { field: 'page_size' },
      ],
    });
  });

  it('is not taken for one that differs by the spaces around its name', () => {
    const around = surroundingsUnderTest({ fields, jobIds: new Set(['sensor']) });
    expect(importVerdict({ id: 'sensor ', config }, around, undefined)).toMatchObject({
      kind: 'create',
    });
  });

  it('is told what is to be weighed', () => {
    expect(
      importVerdict({ id: 'a b', config }, surroundingsUnderTest({ fields }), undefined),
    ).toMatchObject({ kind: 'create', warnings: [{ code: 'id_needs_escaping' }] });
  });

  it.each([
    ['7.17.29', { interval: '1h' }, { calendar_interval: '1h' }],
    ['7.17.29', { interval: '90m' }, { fixed_interval: '90m' }],
    ['6.8.23', { calendar_interval: '1h' }, { interval: '1h' }],
    ['6.8.23', { fixed_interval: '1h' }, { interval: '60m' }],
  ])('has its interval written as %s takes it: %j as %j', (version, given, sent) => {
    const groups = { date_histogram: { field: 'timestamp', ...given } };
    const found = verdict({ groups, metrics: [] }, { rules: rulesUnderTest(version) });
    expect(found).toMatchObject({ kind: 'create' });
    if (found.kind !== 'create') return;
    expect(found.config.groups.date_histogram).toEqual({
      field: 'timestamp',
      time_zone: 'UTC',
      ...sent,
    });
  });

  it.each(['6.3.2', '6.8.23', '7.17.29', '8.19.8'])(
    'that was exported from a cluster of %s is the very same there again',
    (version) => {
      const rules = rulesUnderTest(version);
      fc.assert(
        fc.property(goodDraft(rules), fc.constantFrom(...exportFormats), (draft, write) => {
          const id = 'good';
          const existing = { id, ...configOf({ ...draft, id }, rules) };
          const read = readJobFile(write([existing]));
          expect(read).toMatchObject([{ kind: 'job', id }]);
          const [job] = read;
          if (job?.kind !== 'job') return;
          expect(importVerdict(job, surroundingsUnderTest({ rules }), existing)).toEqual({
            kind: 'skip',
          });
        }),
      );
    },
  );
});
