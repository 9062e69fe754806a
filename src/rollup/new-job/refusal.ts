import type { DraftField, JobDraft } from './job-draft.ts';

/** One thing that Elasticsearch says against a job, and the field of the form that it speaks of. */
export interface Refusal {
  /** `null` where it speaks of none of them. */
  field: DraftField | null;
  reason: string;
}

/**
 * What Elasticsearch's deepest reason against a PUT speaks of, in the wording of any version. Some of its
 * sentences name a field and not what it is used for: `draft`, what was sent, tells these apart.
 */
export function readRefusal(
  reason: string,
  draft?: Pick<JobDraft, 'date_field' | 'terms_fields' | 'histogram_fields' | 'metrics'>,
): Refusal[] {
  return singleReasons(reason).flatMap((single) => {
    const required = /^Required \[([^\]]+)\]/.exec(single)?.[1];
    if (required !== undefined)
      return required.split(', ').map((key) => ({ field: fieldOfKey(key), reason: single }));
    const known = subjects.find(([pattern]) => pattern.test(single));
    const field = known ? known[1] : draft ? useOf(single, draft) : null;
    return [{ field, reason: single }];
  });
}

/** `Validation Failed: 1: …;2: …;` is several at once. */
function singleReasons(reason: string): string[] {
  const list = /^Validation Failed: 1: (.*)$/s.exec(reason.trim())?.[1];
  if (list === undefined) return [reason];
  return list.replace(/;$/, '').split(/;\s*\d+: /);
}

const ofKeys: Record<string, DraftField> = {
  id: 'id',
  index_pattern: 'index_pattern',
  rollup_index: 'rollup_index',
  cron: 'cron',
  page_size: 'page_size',
  date_histogram: 'date_field',
  groups: 'date_field',
  interval: 'interval',
  metrics: 'metrics',
};

function fieldOfKey(key: string): DraftField | null {
  return Object.hasOwn(ofKeys, key) ? (ofKeys[key] ?? null) : null;
}

/**
 * Sources: `TransportPutRollupJobAction`, `RollupJobConfig`, `GroupConfig` and the configs in it,
 * `MetricConfig`, from 6.3 to 9.x; `TimeValue`, `Rounding`, `MetadataCreateIndexService`. The first that fits.
 */
const subjects: readonly (readonly [RegExp, DraftField])[] = [
  [/^Cannot create (?:rollup )?job \[.*\] because (?:job was previously|it has already)/s, 'id'],
  // The cause of the latter, from `PersistentTasksClusterService`.
  [/^task with id \{.*\} already exist/s, 'id'],
  [/^(?:Id must be|An ID is mandatory)/, 'id'],
  [/^Creation of task for Rollup Job ID .* timed out/s, 'timeout'],
  [/^(?:Index pattern|An index pattern) (?:must|would|is)/, 'index_pattern'],
  [/^(?:no such index|Could not find any fields in the index)/, 'index_pattern'],
  [/^(?:Rollup index|A rollup index name) (?:may|must|is)/, 'rollup_index'],
  [/xpected to find .* in mapping of rollup index/s, 'rollup_index'],
  [/^Could not (?:create index|update mappings) for rollup job/, 'rollup_index'],
  [/^(?:Invalid index name|index name is too long)/, 'rollup_index'],
  [
    /^action \[indices:admin\/(?:create|auto_create|mapping\/put)\] is unauthorized/,
    'rollup_index',
  ],
  [/^(?:Cron schedule|A cron schedule) (?:must|is)|^invalid cron expression/, 'cron'],
  [/^(?:Page size|Parameter \[page_size\]) (?:is|must)/, 'page_size'],
  [/failed to parse.*\[delay\]/s, 'delay'],
  [/failed to parse.*\[timeout\]/s, 'timeout'],
  [
    /failed to parse.*\[(?:date_histogram\.FixedInterval|createRounding|[^\]]*[iI]nterval)\]/s,
    'interval',
  ],
  [/\[(?:fixed|calendar)_interval\]|as a calendar interval/, 'interval'],
  [/^(?:Interval must be non-null|Parameter \[interval\] is mandatory)/, 'interval'],
  [/time interval not supported/, 'interval'],
  [/^(?:Interval|Parameter \[interval\]) must be a positive long/, 'histogram_interval'],
  [/time-?zone|zone id|region-based ZoneId|ZoneOffset/i, 'time_zone'],
  [/^(?:Could not find (?:a|one of) \[date)/, 'date_field'],
  [/referenced by a date_histo group/, 'date_field'],
  [/^(?:Date histogram must not be null|A date_histogram group is mandatory)/, 'date_field'],
  [/^Parameter \[field\] is mandatory/, 'date_field'],
  [
    /^Could not find a \[numeric\] or \[keyword\/text\]|referenced by a terms group/,
    'terms_fields',
  ],
  [/referenced by a histo group|must be aggregatable, but is not/, 'histogram_fields'],
  [/^Could not find a \[numeric\] or \[date|referenced by a metric group/, 'metrics'],
  [/^(?:Metrics|Parameter \[metrics\]|Parameter \[field\]) must be/, 'metrics'],
  [/^(?:Unsupported metric|Only the metrics|At least one grouping or metric)/, 'metrics'],
];

/** What a field is used for that a sentence only names; the first use, if there are several. */
function useOf(
  reason: string,
  draft: Pick<JobDraft, 'date_field' | 'terms_fields' | 'histogram_fields' | 'metrics'>,
): DraftField | null {
  const { date_field, terms_fields, histogram_fields, metrics } = draft;
  if (/^Field must be a non-null/.test(reason)) return date_field === '' ? 'date_field' : 'metrics';
  const name = /(?:field with name|The field) \[(.*?)\] (?:in any|must be)/.exec(reason)?.[1];
  if (name === undefined) return null;
  const isNumeric = reason.startsWith('Could not find a [numeric] field');
  if (!isNumeric && date_field === name) return 'date_field';
  if (!isNumeric && terms_fields.includes(name)) return 'terms_fields';
  if (histogram_fields.includes(name)) return 'histogram_fields';
  return metrics.some(({ field }) => field === name) ? 'metrics' : null;
}
