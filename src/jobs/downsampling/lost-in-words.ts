import type { LostFeature } from '../../rollup/downsampling/lost-feature.ts';
import { allOf } from '../english.ts';
import { visible } from '../visible.ts';

const quoted = (name: string) => `“${visible(name)}”`;
const all = (names: readonly string[]) => allOf(names.map(quoted));
const areOrIs = (names: readonly string[]) => (names.length === 1 ? 'is' : 'are');

/** A feature of the job as a heading, and what becomes of it. */
export interface LostInWords {
  title: string;
  text: string;
}

/** What of a job downsampling does not do, or does otherwise, and what to do about it. */
export function lostInWords(lost: LostFeature): LostInWords {
  return { title: titleOf[lost.kind], text: textOf(lost) };
}

const titleOf: Record<LostFeature['kind'], string> = {
  interval_unreadable: 'Interval',
  calendar_interval: 'Calendar interval',
  time_zone: 'Time zone',
  timestamp_field: 'Date field',
  delay: 'Latency buffer',
  cron: 'Schedule',
  histogram_group: 'Histogram',
  no_dimension: 'No dimension',
  same_timestamp: 'Documents of one time',
  without_dimension: 'Missing terms',
  routing_by_number: 'Routing',
  text_terms: 'Terms of a text',
  terms_type: 'Terms',
  multi_field: 'Multi-field',
  date_metrics: 'Metrics of a date',
  metric_type: 'Metrics',
  no_metric: 'No metric',
  metric_is_dimension: 'Metrics of a terms field',
  metrics_subset: 'Choice of metrics',
  assumed_gauge: 'Assumed: gauges',
  assumed_types: 'Assumed: types',
  old_data: 'Data there is',
  pattern_matches_stream: 'Index pattern',
  rollup_search: 'Rollup search',
};

function textOf(lost: LostFeature): string {
  switch (lost.kind) {
    case 'interval_unreadable':
      return lost.interval === null
        ? 'The job has no interval, so there is nothing to propose.'
        : `The interval ${quoted(lost.interval)} is none that downsampling takes: at least 1ms, such as 60m. So there is nothing to propose.`;
    case 'calendar_interval':
      return `Downsampling has fixed intervals only. ${fixedInstead(lost)} A date histogram over downsampled data takes no calendar_interval either.`;
    case 'time_zone':
      return `Buckets begin in UTC, and not in ${lost.time_zone}. Since 8.13 a date histogram may have a time zone, but its buckets move by whole intervals of downsampling; before, such a search fails.`;
    case 'timestamp_field':
      return `The time must stand in @timestamp. A pipeline copies ${quoted(lost.field)} there, which must be in a format that Elasticsearch reads by itself; searches name @timestamp then. Better still, let the sender write it.`;
    case 'delay':
      return `The job waits ${lost.delay} for late documents. The policy waits ${lost.min_age} after the rollover of an index; a document that comes later still is refused. The first index takes only what is at most two hours old.`;
    case 'cron':
      return `There is no schedule in place of ${quoted(lost.cron)}: the policy acts when an index has rolled over. Until then there is only the raw data.`;
    case 'histogram_group':
      return `Numbers cannot be grouped in steps of ${String(lost.interval)}: ${all(lost.fields)} ${areOrIs(lost.fields)} no dimension. If you need it, let the sender write the step into a keyword field and make that a dimension.`;
    case 'no_dimension':
      return 'A time series data stream needs at least one dimension, a field that tells one source of data from another; the job groups by none that could be one. Add such a field to the documents first.';
    case 'same_timestamp':
      return `Of several documents with the same ${all(lost.dimensions)} and the same @timestamp, only the first is taken. If that happens in your data, make what tells them apart a dimension, too.`;
    case 'without_dimension':
      return lost.fields.length === 1
        ? `A document without ${all(lost.fields)} is refused, where the job counts it under no value.`
        : `A document without any of ${all(lost.fields)} is refused, where the job counts it under no value.`;
    case 'routing_by_number':
      return `Before 8.14, documents are routed by keywords only, and ${all(lost.fields)} ${areOrIs(lost.fields)} none. There, map one of the dimensions as a keyword.`;
    case 'text_terms':
      return `The job groups by the words of the text ${quoted(lost.field)}. The dimension is its whole value, as a keyword.`;
    case 'terms_type':
      return `${quoted(lost.field)} has the type ${lost.type}, which can be no dimension. Data will not be told apart by it.`;
    case 'multi_field':
      return `${quoted(lost.field)} is a part of ${quoted(lost.parent)}. In the stream ${quoted(lost.parent)} itself has that type, and searches name it so.`;
    case 'date_metrics':
      return `${allOf(lost.metrics)} of the date ${quoted(lost.field)} will not be kept: only numbers are metrics.`;
    case 'metric_type':
      return `${quoted(lost.field)} has the type ${lost.type}, which can be no metric.`;
    case 'no_metric':
      return 'The job has no metric that downsampling could keep: what stays is how many documents there were. Up to 8.7.0, Elasticsearch refuses to downsample an index without a metric.';
    case 'metric_is_dimension':
      return `${quoted(lost.field)} cannot be a dimension and a metric. It is a dimension here, so its metrics will not be kept.`;
    case 'metrics_subset':
      return `Downsampling keeps min, max, sum and value_count of ${all(lost.fields)}, also where the job keeps fewer. An average comes from the sum and the count.`;
    case 'assumed_gauge':
      return `${all(lost.fields)} ${areOrIs(lost.fields)} taken for values that go up and down (gauge). Where a value only grows, write counter instead: then its last value is kept, and not min, max or sum.`;
    case 'assumed_types':
      return `${assumed(lost)} The types are not known, or differ between indices: check them before you send the template.`;
    case 'old_data':
      return `Only what is sent to ${quoted(lost.stream)} from now on will be downsampled. What ${quoted(lost.index_pattern)} holds stays as it is, and what has been rolled up can still be searched; to bring old data in, reindex it into time series indices whose start_time and end_time span it.`;
    case 'pattern_matches_stream':
      return `The job’s index pattern ${quoted(lost.index_pattern)} matches ${quoted(lost.stream)}, so the job would roll up the stream, too. Stop it first, or change the name of the stream in every request.`;
    case 'rollup_search':
      return `Instead of _rollup_search on ${quoted(lost.rollup_index)}, search ${quoted(lost.stream)} with _search, which finds raw and downsampled data alike.`;
  }
}

function fixedInstead(lost: Extract<LostFeature, { kind: 'calendar_interval' }>): string {
  if (!lost.isExact)
    return `${lost.fixed_interval} stands for ${lost.interval}: its buckets do not begin and end with a ${lost.unit}.`;
  return lost.fixed_interval === lost.interval
    ? `${lost.interval} is one of them, and the same in UTC.`
    : `${lost.fixed_interval} stands for ${lost.interval}, which is the same in UTC.`;
}

function assumed({ dimensions, metrics }: Extract<LostFeature, { kind: 'assumed_types' }>): string {
  return [
    ...(dimensions.length > 0
      ? [`${all(dimensions)} ${areOrIs(dimensions)} taken for keyword.`]
      : []),
    ...(metrics.length > 0 ? [`${all(metrics)} ${areOrIs(metrics)} taken for double.`] : []),
  ].join(' ');
}
