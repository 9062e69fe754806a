import type { FieldCaps } from '../../elasticsearch/wire-types.ts';
import type { ConfigToCopy } from '../new-job/draft-config.ts';
import { isDimensionType, isMetricType, parentOf, typeOf } from './field-type.ts';
import type { LostFeature } from './lost-feature.ts';
import { timestamp } from './stream-name.ts';

/** The fields of the time series data stream that takes the place of a job, with their types. */
export interface StreamFields {
  dimensions: ReadonlyMap<string, string>;
  /** All of them gauges. */
  metrics: ReadonlyMap<string, string>;
  lost: readonly LostFeature[];
}

/** What each part of the job adds to: what is lost, and whose type had to be assumed. */
interface Notes {
  lost: LostFeature[];
  assumed: { dimensions: string[]; metrics: string[] };
}

/**
 * What the stream knows of a job's fields.
 *
 * @param caps null where the types of fields are not known
 */
export function streamFieldsOf(
  { groups, metrics = [] }: Pick<ConfigToCopy, 'groups' | 'metrics'>,
  caps: FieldCaps | null,
): StreamFields {
  const notes: Notes = { lost: [], assumed: { dimensions: [], metrics: [] } };
  const { lost, assumed } = notes;
  const dimensions = dimensionsOf(groups.terms?.fields ?? [], caps, notes);
  if (groups.histogram) lost.push({ kind: 'histogram_group', ...groups.histogram });
  const gauges = new Map<string, string>();
  const partial = new Set<string>();
  for (const { field, metrics: names } of metrics) {
    const isTime = field === groups.date_histogram.field || field === timestamp;
    const type = isTime ? 'date' : typeOf(field, caps);
    if (type === 'date' || type === 'date_nanos') {
      lost.push({ kind: 'date_metrics', field, metrics: names });
      continue;
    }
    const gauge = gaugeOf(field, type, caps, dimensions, notes);
    if (!gauge) continue;
    gauges.set(gauge.name, gauge.type);
    if (!keepsAll(names)) partial.add(gauge.name);
  }
  if (partial.size > 0) lost.push({ kind: 'metrics_subset', fields: [...partial] });
  if (gauges.size > 0) lost.push({ kind: 'assumed_gauge', fields: [...gauges.keys()] });
  else lost.push({ kind: 'no_metric' });
  if (assumed.dimensions.length + assumed.metrics.length > 0)
    lost.push({ kind: 'assumed_types', ...assumed });
  return { dimensions, metrics: gauges, lost };
}

function dimensionsOf(fields: readonly string[], caps: FieldCaps | null, { lost, assumed }: Notes) {
  const dimensions = new Map<string, string>();
  for (const field of fields) {
    const known = typeOf(field, caps);
    if (known !== null && known !== 'text' && !isDimensionType(known)) {
      lost.push({ kind: 'terms_type', field, type: known });
      continue;
    }
    const name = nameInStream(field, caps, lost);
    if (known === null) assumed.dimensions.push(name);
    if (known === 'text') lost.push({ kind: 'text_terms', field: name });
    dimensions.set(name, known === null || known === 'text' ? 'keyword' : known);
  }
  return dimensions;
}

function gaugeOf(
  field: string,
  known: string | null,
  caps: FieldCaps | null,
  dimensions: ReadonlyMap<string, string>,
  { lost, assumed }: Notes,
): { name: string; type: string } | null {
  // Its factor is not known, and a double holds whatever it holds.
  const type = known === 'scaled_float' ? 'double' : known;
  if (type !== null && !isMetricType(type)) {
    lost.push({ kind: 'metric_type', field, type });
    return null;
  }
  if (dimensions.has(parentOf(field, caps) ?? field)) {
    lost.push({ kind: 'metric_is_dimension', field });
    return null;
  }
  const name = nameInStream(field, caps, lost);
  if (type === null) assumed.metrics.push(name);
  return { name, type: type ?? 'double' };
}

function nameInStream(field: string, caps: FieldCaps | null, lost: LostFeature[]): string {
  const parent = parentOf(field, caps);
  if (parent !== null) lost.push({ kind: 'multi_field', field, parent });
  return parent ?? field;
}

/** Whether a job keeps what a gauge keeps; an average is a sum and a count to both. */
function keepsAll(metrics: readonly string[]): boolean {
  const kept = new Set(metrics);
  const counts = kept.has('avg') || (kept.has('sum') && kept.has('value_count'));
  return kept.has('min') && kept.has('max') && counts;
}
