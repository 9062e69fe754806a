import type { FieldCaps } from '../../elasticsearch/wire-types.ts';
import type { ConfigToCopy } from '../new-job/draft-config.ts';
import { matchesPattern } from '../new-job/matches-pattern.ts';
import { parseTimeValue } from '../time-value.ts';
import { typeOf } from './field-type.ts';
import { nearestInterval } from './fixed-interval.ts';
import type { LostFeature } from './lost-feature.ts';
import { keywordsOf, requestsOf, routingPathOf, type DownsamplingRequest } from './requests.ts';
import { streamFieldsOf, type StreamFields } from './stream-fields.ts';
import { streamNameOf, timestamp } from './stream-name.ts';

/** What comes nearest to a rollup job without rollup. */
export interface Downsampling {
  /** In the order in which they are sent; none where there is no equivalent at all. */
  requests: DownsamplingRequest[];
  lost: LostFeature[];
  /** A fixed one; null where the job's cannot be read. */
  interval: string | null;
}

/**
 * A time series data stream that ILM downsamples, for a job's configuration: the fields of terms become
 * dimensions, the metrics gauges, and the interval the nearest fixed one.
 *
 * @param caps the fields of the job's index pattern; without them types are assumed, and it is said so
 */
export function downsamplingOf(config: ConfigToCopy, caps: FieldCaps | null = null): Downsampling {
  const { date_histogram } = config.groups;
  const interval = nearestInterval(date_histogram);
  if (!interval) {
    const { interval: old, fixed_interval, calendar_interval } = date_histogram;
    const text = calendar_interval ?? fixed_interval ?? old ?? null;
    return {
      requests: [],
      lost: [{ kind: 'interval_unreadable', interval: text }],
      interval: null,
    };
  }
  const fields = streamFieldsOf(config, caps);
  const stream = streamNameOf(config.id);
  const delay = delayOf(date_histogram.delay);
  const hasStream = fields.dimensions.size > 0;
  const { field: timeField } = date_histogram;
  const timeType = typeOf(timeField, caps) === 'date_nanos' ? 'date_nanos' : 'date';
  return {
    requests: hasStream
      ? requestsOf({ stream, interval, min_age: delay.min_age, timeField, timeType, fields })
      : [],
    lost: [
      ...(hasStream ? [] : [{ kind: 'no_dimension' } as const]),
      ...interval.lost,
      ...(timeField === timestamp ? [] : [{ kind: 'timestamp_field', field: timeField } as const]),
      ...fields.lost,
      ...(hasStream ? dimensionsLost(fields) : []),
      ...delay.lost,
      { kind: 'cron', cron: config.cron },
      ...(hasStream ? streamLost(config, stream) : []),
    ],
    interval: interval.fixed_interval,
  };
}

/**
 * How long an index takes documents after its rollover: two hours (`index.look_ahead_time`), and five
 * minutes until that is looked at. Only since 8.10.4 does ILM wait for this by itself (elasticsearch#99696).
 */
const whileWritten = '3h';

/** ILM counts from the rollover, which comes after every document of the index that is in time. */
function delayOf(delay: string | undefined): { min_age: string; lost: LostFeature[] } {
  if (delay === undefined) return { min_age: whileWritten, lost: [] };
  const min_age = ageOf(delay) > ageOf(whileWritten) ? delay.trim() : whileWritten;
  return { min_age, lost: [{ kind: 'delay', delay, min_age }] };
}

const ageOf = (text: string) => parseTimeValue(text)?.ms ?? 0;

function dimensionsLost({ dimensions }: StreamFields): LostFeature[] {
  const names = [...dimensions.keys()];
  return [
    { kind: 'same_timestamp', dimensions: names },
    { kind: 'without_dimension', fields: routingPathOf(dimensions) },
    ...(keywordsOf(dimensions).length > 0
      ? []
      : [{ kind: 'routing_by_number', fields: names } as const]),
  ];
}

function streamLost({ index_pattern, rollup_index }: ConfigToCopy, stream: string): LostFeature[] {
  const isMatched = index_pattern.split(',').some((part) => matchesPattern(part.trim(), stream));
  return [
    { kind: 'old_data', index_pattern, stream },
    ...(isMatched ? [{ kind: 'pattern_matches_stream', index_pattern, stream } as const] : []),
    { kind: 'rollup_search', rollup_index, stream },
  ];
}
