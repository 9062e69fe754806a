import fc from 'fast-check';
import type { MetricConfig } from '../../elasticsearch/wire-types.ts';
import { emptyDraft, type JobDraft } from './job-draft.ts';
import type { ServerRules } from '../../elasticsearch/server-rules.ts';

/** Fields of the mock's indices, by what they will do for. */
interface Source {
  patterns: readonly string[];
  date: string;
  terms: readonly string[];
  numbers: readonly string[];
  /** Fields that will do for nothing, or not for everything. */
  others: readonly string[];
}

const sensors: Source = {
  patterns: ['sensor-*', 'sensor-1', ' sensor-2 '],
  date: 'timestamp',
  terms: ['node', 'datacenter', 'temperature'],
  numbers: ['temperature', 'voltage', 'load', 'net_in'],
  others: ['location', 'timestamp', 'missing'],
};
const webLogs: Source = {
  patterns: ['web-logs-*', 'web-logs-2025.1*'],
  date: '@timestamp',
  terms: ['host.name', 'url.path', 'geo.country', 'http.response.status_code'],
  numbers: ['http.response.bytes', 'response_time'],
  others: ['client.ip', 'message', '@timestamp'],
};
const orders: Source = {
  patterns: ['orders', 'orders*', 'ord*rs-archive'],
  date: 'order_date',
  terms: ['category', 'currency', 'customer.country'],
  numbers: ['total_price', 'total_quantity', 'taxless_total_price'],
  others: ['comment', 'order_date'],
};
const metricsData: Source = {
  patterns: ['metrics-*', 'metrics-000001'],
  date: '@timestamp',
  terms: ['host.name', 'service.name'],
  numbers: ['system.cpu.total.pct', 'system.load.1'],
  others: ['healthy', '@timestamp'],
};

const events: Source = {
  patterns: ['shop-events-*'],
  date: '@timestamp',
  terms: ['event.action', 'page.title.keyword'],
  numbers: ['cart.value'],
  others: ['user_id', 'duration', 'received', 'event.succeeded', 'page.title', 'client.ip'],
};

const goodCrons = ['0 0 1 * * ?', '*/30 * * * * ?', '0 0/5 * * * ?', '0 0 4 ? * SUN'].concat([
  '0 0 9 ? * MON-FRI',
  '0 15 10 L * ?',
  '0 0 12 15W * ?',
  '0 0 12 ? * 6#3',
  '0 0 22-2 * * ? 2026-2030',
  '  0  0 2 1,15 jan,jul ? ',
]);
const badCrons = ['0 1 * * *', '*/5 * * * 1-5', '0 0 1 * * *', '0 0 1 ? * ?', '@daily', ''].concat([
  '0 0 0 1 1 ? 2020',
  '0 0 0 30 2 ?',
  '0 0 25 * * ?',
  '0 0 0 ? * 0',
  '0 0 0 ? * 5#L',
  '? 0 0 * * ?',
  'whenever',
]);
const cronPart = fc.constantFrom(
  '0',
  '5',
  '*',
  '?',
  '1-5',
  '*/2',
  '60',
  '1/0',
  'MON',
  'L',
  '7',
  '31',
  '',
);

const times = {
  good: ['', '0', '1h', '90m', '7d', ' 30d ', '500ms'],
  bad: ['1w', '1M', 'h', '-1', '1.5h'],
};
const intervals = {
  fixed: ['1h', '90m', '24h', '7d', '60s', '1500ms'],
  calendar: ['1m', '1h', '1d', '1w', '1M', '1q', '1y', 'day'],
  bad: ['', '2w', '2d', '3M', '0s', '1micros', '1x', 'month of May', '1D', '10'],
};
const zones = {
  good: ['UTC', '', 'Europe/Berlin', 'America/New_York', 'US/Pacific'],
  bad: ['Mars/Base', 'x+02:00', 'europe/berlin'],
};
const numbers = {
  good: ['1', '1000', ' 20000 '],
  bad: ['', '0', '-5', '1.5', 'many', '1e3', '0x10'],
};
const rollupIndices = {
  good: ['fresh_rollup', 'another', 'sensor_rollup'],
  bad: [
    '',
    'sensor-rollup',
    'orders',
    'notes',
    'Upper',
    'a b',
    '_hidden',
    '.',
    '..',
    'x'.repeat(256),
  ].concat(['sensor-1', 'a,b', 'web-logs-*', 'sensor-*', 'ab:c', 'ü'.repeat(128)]),
};
const badPatterns = [
  '',
  '*',
  '**',
  '_all',
  'nothing-*',
  'nowhere',
  'sensor-*,orders',
  'orders,',
].concat(['orders,*', 'sensor 1', 'sensor_rollup', '*_rollup', 'orders,nowhere']);
const goodMetrics = ['avg', 'max', 'min', 'sum', 'value_count'];

const mostly = <T>(good: fc.Arbitrary<T>, bad: fc.Arbitrary<T>) =>
  fc.oneof({ arbitrary: good, weight: 15 }, { arbitrary: bad, weight: 1 });
const eachOf = <T>(values: { good: readonly T[]; bad: readonly T[] }) =>
  mostly(fc.constantFrom(...values.good), fc.constantFrom(...values.bad));

/** For tests: drafts for the mock's cluster, most of which are nearly right. A `#` in an id is to be replaced. */
export const anyDraft: fc.Arbitrary<JobDraft> = fc
  .constantFrom(sensors, webLogs, orders, metricsData, events)
  .chain((source) =>
    fc.record({
      ...partsOf(source),
      id: eachOf({
        good: ['#', 'job #', 'a/b #'],
        bad: ['', 'sensor', '_all', '*', ' '],
      }),
      index_pattern: eachOf({ good: source.patterns, bad: badPatterns }),
      rollup_index: eachOf(rollupIndices),
      cron: mostly(
        fc.constantFrom(...goodCrons),
        fc.oneof(
          fc.constantFrom(...badCrons),
          fc.array(cronPart, { minLength: 5, maxLength: 7 }).map((parts) => parts.join(' ')),
        ),
      ),
      page_size: eachOf(numbers),
      delay: eachOf(times),
      timeout: eachOf({ good: ['', '20s', '1m'], bad: ['0', 'soon', '5 years'] }),
      date_field: mostly(
        fc.constant(source.date),
        fc.constantFrom(...source.others, '', ...source.terms),
      ),
      interval: mostly(
        fc.constantFrom(...intervals.fixed, ...intervals.calendar),
        fc.oneof(fc.constantFrom(...intervals.bad), fc.string({ maxLength: 3 })),
      ),
      time_zone: eachOf(zones),
      terms_fields: withOthers(source.terms, source.others),
      histogram: histogramOver(source),
      metrics: metricsOver(
        mostly(fc.constantFrom(...source.numbers), fc.constantFrom(...source.others)),
      ),
    }),
  )
  .map(({ histogram, ...draft }) => ({ ...draft, ...histogram }));

/** For tests: drafts without a mistake, by the rules of a version. */
export function goodDraft(rules: ServerRules): fc.Arbitrary<JobDraft> {
  const sources = [sensors, webLogs, orders, ...(rules.dateNanos ? [metricsData] : [])];
  return fc.constantFrom(...sources).chain((source) =>
    fc
      .record<JobDraft>({
        ...partsOf(source),
        index_pattern: fc.constantFrom(...source.patterns),
        terms_fields: fc.subarray([...source.terms]),
        histogram_fields: fc.subarray([...source.numbers]),
        metrics: fc
          .tuple(fc.subarray([...source.numbers]), fc.subarray(goodMetrics, { minLength: 1 }))
          .map(([fields, metrics]) => fields.map((field): MetricConfig => ({ field, metrics }))),
      })
      .chain((draft) =>
        fc.constantFrom(...intervals[draft.interval_kind]).map((interval) => ({
          ...draft,
          interval,
          histogram_interval: draft.histogram_fields.length > 0 ? '25' : '',
        })),
      ),
  );
}

/** Arbitraries for every field of a draft, all of them good. */
function partsOf(source: Source) {
  return {
    id: fc.constant(''),
    index_pattern: fc.constantFrom(...source.patterns),
    rollup_index: fc.constantFrom(...rollupIndices.good),
    cron: fc.constantFrom(...goodCrons),
    page_size: fc.constantFrom(...numbers.good),
    delay: fc.constantFrom(...times.good),
    timeout: fc.constantFrom('', '20s'),
    date_field: fc.constant(source.date),
    interval_kind: fc.constantFrom('fixed' as const, 'calendar' as const),
    interval: fc.constant(emptyDraft.interval),
    time_zone: fc.constantFrom(...zones.good),
    terms_fields: fc.constant<readonly string[]>([]),
    histogram_fields: fc.constant<readonly string[]>([]),
    histogram_interval: fc.constant(''),
    metrics: fc.constant<readonly MetricConfig[]>([]),
  };
}

function withOthers(good: readonly string[], bad: readonly string[]): fc.Arbitrary<string[]> {
  return mostly(
    fc.subarray([...good]),
    fc.array(fc.constantFrom(...good, ...bad), { maxLength: 3 }),
  );
}

type Histogram = Pick<JobDraft, 'histogram_fields' | 'histogram_interval'>;

function histogramOver({ numbers: good, others, terms }: Source): fc.Arbitrary<Histogram> {
  const none = fc.constantFrom(...['', '', '', '25']).map((histogram_interval) => ({
    histogram_fields: [],
    histogram_interval,
  }));
  return fc.oneof(
    none,
    fc.record({
      histogram_fields: withOthers(good, [...others, ...terms]),
      histogram_interval: eachOf(numbers),
    }),
  );
}

function metricsOver(field: fc.Arbitrary<string>): fc.Arbitrary<MetricConfig[]> {
  const metrics = mostly(
    fc.subarray(goodMetrics, { minLength: 1 }),
    fc.constantFrom<string[]>([], ['median'], ['max', 'max']),
  );
  return fc.array(fc.record({ field, metrics }), { maxLength: 2 });
}
