import type { MockIndex, SourceField } from './mock-index.ts';
import { usualDaysAgo } from './mock-index.ts';

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

/** The same event, mapped differently in two of its indices: what a rollup job cannot take. */
const eventFields: Record<string, SourceField> = {
  '@timestamp': { type: 'date' },
  'event.action': { type: 'keyword', cardinality: 24, values: ['add-to-cart', 'pay', 'view'] },
  'event.succeeded': { type: 'boolean', cardinality: 2 },
  'client.ip': { type: 'ip', cardinality: 12_000 },
  user_id: { type: 'keyword', cardinality: 9000 },
  duration: { type: 'long', cardinality: 3000 },
  received: { type: 'date' },
  'event.ingested': { type: 'date_nanos' },
  'session.id': { type: 'keyword', cardinality: 45_000 },
  'geo.country': { type: 'keyword', cardinality: 60, values: ['CH', 'DE', 'FR', 'IT'] },
  'geo.location': { type: 'geo_point' },
  'response.status': { type: 'short', cardinality: 11 },
  'response.time': { type: 'float', cardinality: 1800 },
  message: text,
  'message.keyword': { type: 'keyword', cardinality: 7000 },
  'page.title': text,
  'page.title.keyword': { type: 'keyword', cardinality: 320 },
};

const laterEventFields: Record<string, SourceField> = {
  ...eventFields,
  user_id: { type: 'long', cardinality: 9000 },
  duration: { type: 'text', aggregatable: false },
  received: { type: 'keyword', cardinality: 40_000 },
  'event.action': { type: 'keyword', aggregatable: false },
  'cart.value': { type: 'double', cardinality: 2500 },
};

function index(
  name: string,
  fields: MockIndex['fields'],
  documents_per_day: number,
  days_ago: MockIndex['days_ago'] = usualDaysAgo,
): MockIndex {
  return { name, fields, documents_per_day, days_ago, meta: 'none' };
}

/** The indices with data that a mock cluster starts with, whatever its seeds. */
export const sourceIndices: readonly MockIndex[] = [
  index('web-logs-2025.09', webLogFields, 2_400_000, [90, 60]),
  index('web-logs-2025.10', webLogFields, 2_400_000, [60, 30]),
  index('web-logs-2025.11', webLogFields, 2_400_000, [30, 0]),
  index('sensor-1', sensorFields, 69_120),
  index('sensor-2', sensorFields, 69_120),
  index('metrics-000001', metricFields, 5_760_000, [60, 30]),
  index('metrics-000002', metricFields, 5_760_000, [30, 0]),
  index('orders', orderFields, 18_500),
  index('orders-archive', orderFields, 18_500, [790, 60]),
  index('shop-events-1', eventFields, 310_000, [60, 30]),
  index('shop-events-2', laterEventFields, 310_000, [30, 0]),
];

/** An index whose mapping has a `_meta`, but nothing of rollup in it. */
export const foreignIndex: MockIndex = { ...index('notes', {}, 0), meta: 'foreign' };
