import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FieldCaps } from '../../elasticsearch/wire-types.ts';
import {
  mockUnderTest,
  monday,
  type MockUnderTest,
} from '../../mock-elasticsearch/mock-under-test.ts';
import { putJob } from '../../mock-elasticsearch/put-job-under-test.ts';
import { sourceIndices } from '../../mock-elasticsearch/source-indices.ts';
import { configOf, jobIdOf } from './draft-config.ts';
import { anyDraft, goodDraft } from './drafts-under-test.ts';
import type { JobDraft } from './job-draft.ts';
import { problemsOf } from './problems.ts';
import { serverRulesOf, type ServerRules } from '../../elasticsearch/server-rules.ts';
import type { Surroundings } from './surroundings.ts';

const versions = ['6.3.2', '6.8.23', '7.1.1', '7.17.29', '8.19.8', '9.2.2'];

describe.each(versions)('a draft, and what a mock %s makes of it', (version) => {
  const rules = serverRulesOf(version);

  it('is accepted and scheduled where it has no error, and has one where it is refused', async () => {
    const mock = mockUnderTest({ version });
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(anyDraft, async (drawn) => {
        runs += 1;
        // What an earlier run has made must not stand in the way, unless the draft wants that.
        const draft = { ...drawn, id: drawn.id.replace('#', String(runs)) };
        const outcome = await madeOf(draft);
        if (outcome.errors.length === 0) expect(outcome).toMatchObject({ status: 200, jobs: 1 });
      }),
      { numRuns: 250 },
    );

    async function madeOf(draft: JobDraft) {
      const errors = problemsOf(draft, await surroundingsOf(draft, mock, rules), monday)
        .filter(({ severity }) => severity === 'error')
        .map(({ code }) => code);
      const { status, text } = await putJob(mock, configOf(draft, rules), jobIdOf(draft) || ' ');
      const id = encodeURIComponent(jobIdOf(draft) || ' ');
      const { body } = await mock.ask('GET', `/_xpack/rollup/job/${id}`);
      return { errors, status, text, jobs: (body as { jobs: unknown[] }).jobs.length };
    }
  });

  it('has no error where all is as Elasticsearch has it', async () => {
    const mock = mockUnderTest({ version });
    let runs = 0;
    await fc.assert(
      fc.asyncProperty(goodDraft(rules), async (drawn) => {
        runs += 1;
        const draft = { ...drawn, id: `good ${String(runs)}` };
        const problems = problemsOf(draft, await surroundingsOf(draft, mock, rules), monday);
        expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
        expect(await putJob(mock, configOf(draft, rules), draft.id)).toMatchObject({ status: 200 });
      }),
      { numRuns: 60 },
    );
  });
});

/** What the console would have read, and of the rollup index what the mock knows. */
async function surroundingsOf(
  draft: JobDraft,
  mock: MockUnderTest,
  rules: ServerRules,
): Promise<Surroundings> {
  const { store } = mock.cluster;
  const id = jobIdOf(draft);
  const index = draft.rollup_index.trim();
  const hasOtherData = index === 'notes' || sourceIndices.some(({ name }) => name === index);
  return {
    rules,
    fields: await fieldsBehind(draft.index_pattern.trim(), mock),
    jobIds: new Set(store.list().map(({ config }) => config.id)),
    rollupIndex: store.hasRollupIndex(index)
      ? { kind: 'rollup', jobIds: store.remembers(index, id) ? [id] : [] }
      : { kind: hasOtherData ? 'not_rollup' : 'free' },
    rolledUpSources: [],
  };
}

async function fieldsBehind(pattern: string, mock: MockUnderTest): Promise<Surroundings['fields']> {
  if (/^$|^_|^[*]+$|\s/.test(pattern)) return null;
  const path = `/${encodeURIComponent(pattern)}/_field_caps?fields=*`;
  const { status, body } = await mock.ask('GET', path, { user: 'elastic' });
  const caps = body as FieldCaps;
  return status === 404 || Object.keys(caps.fields).length === 0 ? 'no_index' : caps;
}
