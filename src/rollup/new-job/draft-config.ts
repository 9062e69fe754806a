import type {
  DateHistogramGroup,
  NewJobConfig,
  RollupJobConfig,
  RollupJobGroups,
} from '../../elasticsearch/wire-types.ts';
import { intervalOf } from '../interval.ts';
import { emptyDraft, type JobDraft } from './job-draft.ts';
import type { ServerRules } from '../../elasticsearch/server-rules.ts';

/** The id that stands in the path of PUT. */
export function jobIdOf(draft: Pick<JobDraft, 'id'>): string {
  return draft.id.trim();
}

/** The body of PUT for a draft: what is empty is left out, and Elasticsearch's default holds. */
export function configOf(draft: JobDraft, rules: ServerRules): NewJobConfig {
  const timeout = draft.timeout.trim();
  return {
    index_pattern: draft.index_pattern.trim(),
    rollup_index: draft.rollup_index.trim(),
    cron: cronToSend(draft),
    page_size: Number(draft.page_size),
    groups: groupsOf(draft, rules),
    ...(draft.metrics.length > 0 ? { metrics: draft.metrics.map(copyOfMetric) } : {}),
    ...(timeout === '' ? {} : { timeout }),
  };
}

/**
 * The expression as it is sent. Elasticsearch parts it at spaces and tabs only, and what is pasted may
 * hold a no-break space.
 */
export function cronToSend({ cron }: Pick<JobDraft, 'cron'>): string {
  return cron.trim().replace(/[^\S \t]/g, ' ');
}

function groupsOf(draft: JobDraft, rules: ServerRules): RollupJobGroups {
  const { terms_fields, histogram_fields, histogram_interval } = draft;
  return {
    date_histogram: dateHistogramOf(draft, rules),
    ...(terms_fields.length > 0 ? { terms: { fields: [...terms_fields] } } : {}),
    ...(histogram_fields.length > 0
      ? { histogram: { interval: Number(histogram_interval), fields: [...histogram_fields] } }
      : {}),
  };
}

function dateHistogramOf(draft: JobDraft, rules: ServerRules): DateHistogramGroup {
  const interval = draft.interval.trim();
  const delay = draft.delay.trim();
  const time_zone = draft.time_zone.trim();
  const key = rules.typedIntervals ? (`${draft.interval_kind}_interval` as const) : 'interval';
  return {
    field: draft.date_field.trim(),
    [key]: interval,
    ...(delay === '' ? {} : { delay }),
    ...(time_zone === '' ? {} : { time_zone }),
  };
}

function copyOfMetric({ field, metrics }: JobDraft['metrics'][number]) {
  return { field, metrics: [...metrics] };
}

/** A job's configuration as any version sends it, or as it stands in a file. */
export type ConfigToCopy = Omit<RollupJobConfig, 'metrics' | 'timeout' | 'page_size'> &
  Partial<Pick<RollupJobConfig, 'metrics' | 'timeout' | 'page_size'>>;

/**
 * A draft of the same job for a cluster with such rules, whatever version its configuration is from: an
 * untyped interval is told into fixed or calendar as 7.2 does (`rollup/interval.ts`).
 */
export function draftOf(config: ConfigToCopy, rules: ServerRules): JobDraft {
  const { date_histogram, terms, histogram } = config.groups;
  return {
    id: config.id,
    index_pattern: config.index_pattern,
    rollup_index: config.rollup_index,
    cron: config.cron,
    page_size: config.page_size === undefined ? emptyDraft.page_size : String(config.page_size),
    delay: date_histogram.delay ?? '',
    timeout: config.timeout ?? '',
    date_field: date_histogram.field,
    ...intervalFor(date_histogram, rules),
    time_zone: date_histogram.time_zone ?? emptyDraft.time_zone,
    terms_fields: terms?.fields ?? [],
    histogram_fields: histogram?.fields ?? [],
    histogram_interval: histogram === undefined ? '' : String(histogram.interval),
    metrics: config.metrics ?? [],
  };
}

/** Fixed lengths that a version without typed intervals would take for units of the calendar. */
const sameLength: Record<string, string> = {
  '1s': '1000ms',
  '1m': '60s',
  '1h': '60m',
  '1d': '24h',
};

function intervalFor(
  group: DateHistogramGroup,
  rules: ServerRules,
): Pick<JobDraft, 'interval_kind' | 'interval'> {
  const interval = intervalOf(group);
  const text = 'text' in interval ? interval.text : '';
  const isCalendar = interval.kind === 'calendar' || group.calendar_interval !== undefined;
  if (isCalendar) return { interval_kind: 'calendar', interval: text };
  return {
    interval_kind: 'fixed',
    interval: rules.typedIntervals ? text : (sameLength[text] ?? text),
  };
}
