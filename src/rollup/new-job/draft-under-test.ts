import type { FieldCaps } from '../../elasticsearch/wire-types.ts';
import { emptyDraft, type JobDraft } from './job-draft.ts';
import { serverRulesOf, type ServerRules } from '../../elasticsearch/server-rules.ts';
import type { Surroundings } from './surroundings.ts';

/** For tests: a draft without a problem, but for what is given. */
export function draftUnderTest(differences: Partial<JobDraft> = {}): JobDraft {
  return {
    ...emptyDraft,
    id: 'sensor-hourly',
    index_pattern: 'sensor-*',
    rollup_index: 'sensor_rollup',
    date_field: 'timestamp',
    ...differences,
  };
}

/** For tests: the rules of a version, the newest where none is given. */
export function rulesUnderTest(version = '9.2.2'): ServerRules {
  return serverRulesOf(version);
}

/** For tests: a cluster of which nothing has been read, but for what is given. */
export function surroundingsUnderTest(differences: Partial<Surroundings> = {}): Surroundings {
  return {
    rules: rulesUnderTest(),
    fields: null,
    jobIds: null,
    rollupIndex: null,
    rolledUpSources: null,
    ...differences,
  };
}

/** For tests: fields by name, each of one type, in the indices `sensor-1` and `sensor-2`. */
export function capsUnderTest(
  types: Record<string, string>,
  others: FieldCaps['fields'] = {},
): FieldCaps {
  const fields: FieldCaps['fields'] = {};
  for (const [name, type] of Object.entries(types))
    fields[name] = { [type]: { aggregatable: true } };
  return { indices: ['sensor-1', 'sensor-2'], fields: { ...fields, ...others } };
}

/** For tests: a Monday, ten seconds after ten o'clock UTC. */
export const nowUnderTest = Date.UTC(2025, 10, 24, 10, 0, 10);
