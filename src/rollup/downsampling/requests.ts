import type { NearestInterval } from './fixed-interval.ts';
import type { StreamFields } from './stream-fields.ts';
import { timestamp } from './stream-name.ts';

/** One request that sets downsampling up. */
export interface DownsamplingRequest {
  name: 'ingest_pipeline' | 'ilm_policy' | 'index_template';
  method: 'PUT';
  /** Percent-encoded. */
  path: string;
  body: object;
}

export interface Setup {
  stream: string;
  interval: NearestInterval;
  /** How long after its rollover an index is downsampled, at the earliest. */
  min_age: string;
  /** The field that the time stands in today. */
  timeField: string;
  timeType: string;
  fields: StreamFields;
}

/** Above the templates that Elasticsearch brings along (100 to 200). */
const priority = 500;

/**
 * The requests for Elasticsearch 8.7 and later, in the order in which they must be sent. The first document
 * that is sent to the stream makes it. Sources: the reference's pages on setting up a time series
 * data stream and on the downsample action of ILM.
 */
export function requestsOf(setup: Setup): DownsamplingRequest[] {
  const { stream, timeField } = setup;
  return [
    ...(timeField === timestamp ? [] : [pipelineRequest(setup)]),
    { name: 'ilm_policy', method: 'PUT', path: `/_ilm/policy/${stream}`, body: policyOf(setup) },
    {
      name: 'index_template',
      method: 'PUT',
      path: `/_index_template/${stream}`,
      body: templateOf(setup),
    },
  ];
}

function pipelineRequest({ stream, timeField }: Setup): DownsamplingRequest {
  return {
    name: 'ingest_pipeline',
    method: 'PUT',
    path: `/_ingest/pipeline/${stream}`,
    // A document that has a time there keeps it: so do those that 8.7 sends through the pipeline once
    // more when it downsamples (elasticsearch#96478).
    body: { processors: [{ set: { field: timestamp, copy_from: timeField, override: false } }] },
  };
}

function policyOf({ interval: { fixed_interval, max_age }, min_age }: Setup): object {
  const rollover = { max_age, max_primary_shard_size: '50gb' };
  return {
    policy: {
      phases: {
        hot: { actions: { rollover } },
        warm: { min_age, actions: { downsample: { fixed_interval } } },
      },
    },
  };
}

function templateOf({ stream, timeField, timeType, fields }: Setup): object {
  const { dimensions, metrics } = fields;
  const mapped = (of: ReadonlyMap<string, string>, more: object) =>
    [...of].map(([name, type]) => [name, { type, ...more }] as const);
  return {
    // No wildcard: it would meet the stream of another job whose id begins with this one's.
    index_patterns: [stream],
    data_stream: {},
    priority,
    template: {
      settings: {
        'index.mode': 'time_series',
        'index.routing_path': routingPathOf(dimensions),
        'index.lifecycle.name': stream,
        ...(timeField === timestamp ? {} : { 'index.default_pipeline': stream }),
      },
      mappings: {
        properties: Object.fromEntries([
          [timestamp, { type: timeType }],
          ...mapped(dimensions, { time_series_dimension: true }),
          ...mapped(metrics, { time_series_metric: 'gauge' }),
        ]),
      },
    },
  };
}

/** Keywords only, where there are any: others will do since 8.14 (elasticsearch#105501). */
export function routingPathOf(dimensions: ReadonlyMap<string, string>): string[] {
  const keywords = keywordsOf(dimensions);
  return keywords.length > 0 ? keywords : [...dimensions.keys()];
}

/** The dimensions that every version routes by. */
export function keywordsOf(dimensions: ReadonlyMap<string, string>): string[] {
  return [...dimensions].flatMap(([name, type]) => (type === 'keyword' ? [name] : []));
}
