import type { FieldCaps } from '../../../elasticsearch/wire-types.ts';
import type { RollupIndexFacts } from '../../../rollup/new-job/surroundings.ts';
import { TextField } from '../fields/text-field.tsx';
import { useJobForm, useUnread } from '../job-form.ts';
import { jobFormMessages as say } from '../messages.ts';
import { CronField } from '../schedule/cron-field.tsx';

/** What is rolled up, where to, and how often. */
export function LogisticsStep() {
  const { draft, rules, fields, isReadingFields, rollupIndex } = useJobForm();
  const unreadJobs = useUnread('jobs');
  const unreadSources = useUnread('fields', 'source_caps');
  const unreadIndex = useUnread('rollup_index');
  return (
    <>
      <TextField field="id" label={say.id} help={say.idHelp} notes={unreadJobs} />
      <TextField
        field="index_pattern"
        label={say.indexPattern}
        help={
          <>
            {say.indexPatternHelp(rules.patternLists)}{' '}
            {found(draft.index_pattern, fields, isReadingFields)}
          </>
        }
        notes={unreadSources}
        isLoading={isReadingFields}
      />
      <TextField
        field="rollup_index"
        label={say.rollupIndex}
        help={
          <>
            {say.rollupIndexHelp} {indexInWords(rollupIndex)}
          </>
        }
        notes={unreadIndex}
      />
      <CronField />
      <TextField field="page_size" label={say.pageSize} help={say.pageSizeHelp} />
      <TextField field="delay" label={say.delay} help={say.delayHelp} isOptional />
      <TextField field="timeout" label={say.timeout} help={say.timeoutHelp} isOptional />
    </>
  );
}

function found(pattern: string, fields: FieldCaps | null, isReading: boolean): string {
  if (pattern.trim() === '') return '';
  if (isReading) return say.readingFields;
  if (fields === null) return '';
  return say.foundIndices(fields.indices?.length ?? null, Object.keys(fields.fields).length);
}

function indexInWords(facts: RollupIndexFacts | null): string {
  switch (facts?.kind) {
    case 'free':
      return say.rollupIndexFree;
    case 'rollup':
      return say.rollupIndexShared(facts.jobIds.length);
    default:
      return '';
  }
}
