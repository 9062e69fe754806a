import { wildcardPattern } from './wildcard.ts';

export interface SourceField {
  type: string;
  /** How many values it has: decides how many rollups a bucket gives. */
  cardinality?: number;
  /** Examples of its values, for `current_position`. */
  values?: readonly string[];
  /** False for `text` without fielddata. */
  aggregatable?: boolean;
}

/** An index that holds the data to be rolled up; the documents themselves do not exist. */
export interface SourceIndex {
  name: string;
  fields: Record<string, SourceField>;
  documents_per_day: number;
}

const text: SourceField = { type: 'text', aggregatable: false };

const webLogFields: Record<string, SourceField> = {
  '@timestamp': { type: 'date' },
  'host.name': { type: 'keyword', cardinality: 12, values: ['web-01', 'web-02', 'web-03'] },
  'http.response.status_code': { type: 'long', cardinality: 9 },
  'http.response.bytes': { type: 'long', cardinality: 5000 },
  'url.path': { type: 'keyword', cardinality: 180, values: ['/', '/cart', '/login', '/search'] },
  'geo.country': { type: 'keyword', cardinality: 40, values: ['CH', 'DE', 'FR', 'US'] },
  response_time: { type: 'float', cardinality: 900 },
  'client.ip': { type: 'ip', cardinality: 60_000 },
  message: text,
};

const sensorFields: Record<string, SourceField> = {
  timestamp: { type: 'date' },
  node: { type: 'keyword', cardinality: 8, values: ['a', 'b', 'c', 'd'] },
  temperature: { type: 'long', cardinality: 90 },
  voltage: { type: 'float', cardinality: 60 },
  load: { type: 'double', cardinality: 100 },
  net_in: { type: 'long', cardinality: 4000 },
  net_out: { type: 'long', cardinality: 4000 },
  datacenter: { type: 'keyword', cardinality: 3, values: ['ams', 'fra', 'zrh'] },
  location: { type: 'geo_point' },
};

const metricFields: Record<string, SourceField> = {
  '@timestamp': { type: 'date_nanos' },
  'host.name': { type: 'keyword', cardinality: 200, values: ['db-1', 'db-2', 'kafka-1'] },
  'service.name': { type: 'keyword', cardinality: 25, values: ['billing', 'checkout', 'search'] },
  'system.cpu.total.pct': { type: 'scaled_float', cardinality: 1000 },
  'system.memory.used.bytes': { type: 'long', cardinality: 8000 },
  'system.load.1': { type: 'half_float', cardinality: 400 },
  healthy: { type: 'boolean', cardinality: 2 },
};

const orderFields: Record<string, SourceField> = {
  order_date: { type: 'date' },
  category: { type: 'keyword', cardinality: 14, values: ['Books', 'Garden', 'Shoes'] },
  currency: { type: 'keyword', cardinality: 5, values: ['CHF', 'EUR', 'USD'] },
  'customer.country': { type: 'keyword', cardinality: 30, values: ['AT', 'CH', 'DE'] },
  total_price: { type: 'double', cardinality: 4000 },
  total_quantity: { type: 'integer', cardinality: 20 },
  taxless_total_price: { type: 'half_float', cardinality: 4000 },
  comment: text,
};

function family(
  names: readonly string[],
  fields: Record<string, SourceField>,
  documents_per_day: number,
): SourceIndex[] {
  return names.map((name) => ({ name, fields, documents_per_day }));
}

/** The indices that every mock cluster has, whatever its seeds. */
export const sourceIndices: readonly SourceIndex[] = [
  ...family(['web-logs-2025.09', 'web-logs-2025.10', 'web-logs-2025.11'], webLogFields, 2_400_000),
  ...family(['sensor-1', 'sensor-2'], sensorFields, 69_120),
  ...family(['metrics-000001', 'metrics-000002'], metricFields, 5_760_000),
  ...family(['orders', 'orders-archive'], orderFields, 18_500),
];

/** The indices that an index pattern (names and `*`, comma list) stands for. */
export function sourceIndicesMatching(indexPattern: string): SourceIndex[] {
  const parts = indexPattern.split(',').map(wildcardPattern);
  return sourceIndices.filter(({ name }) => parts.some((part) => part.test(name)));
}

/** An index whose mapping has a `_meta`, but nothing of rollup in it. */
export const indexWithForeignMeta = 'notes';
