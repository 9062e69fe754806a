import type { DateHistogramGroup, RollupJobConfig } from '../elasticsearch/wire-types.ts';

export interface DemoJob {
  config: RollupJobConfig;
  job_state: string;
  /** trigger_count, pages_processed, documents_processed, rollups_indexed. */
  counters: readonly [number, number, number, number];
  /** How far `current_position` is behind; null: never run; absent: at its last regular run. */
  lag_ms?: number | null;
  search_fails?: boolean;
  search_failures?: number;
  page_ms?: number;
}

const day = 86_400_000;
const statistics = ['min', 'max', 'avg', 'sum', 'value_count'];

function config(
  id: string,
  index_pattern: string,
  rollup_index: string,
  schedule: { cron: string; page_size: number },
  date_histogram: DateHistogramGroup,
  terms: string[],
  metrics: Record<string, string[]>,
): RollupJobConfig {
  return {
    id,
    index_pattern,
    rollup_index,
    cron: schedule.cron,
    groups: {
      date_histogram: { time_zone: 'UTC', ...date_histogram },
      ...(terms.length > 0 ? { terms: { fields: terms } } : {}),
    },
    metrics: Object.entries(metrics).map(([field, names]) => ({ field, metrics: names })),
    timeout: '20s',
    page_size: schedule.page_size,
  };
}

/** Twelve jobs: every state, one that lags, one that fails quietly, one with an awkward id. */
export const demoJobs: readonly DemoJob[] = [
  {
    // The job of the API documentation.
    config: config(
      'sensor',
      'sensor-*',
      'sensor_rollup',
      { cron: '*/30 * * * * ?', page_size: 1000 },
      { field: 'timestamp', fixed_interval: '1h', delay: '7d' },
      ['node'],
      { temperature: ['min', 'max', 'sum'], voltage: ['avg'] },
    ),
    job_state: 'stopped',
    counters: [0, 0, 0, 0],
    lag_ms: null,
  },
  {
    config: config(
      'sensor-live-5m',
      'sensor-*',
      'sensor_rollup_5m',
      { cron: '0 0/5 * * * ?', page_size: 1000 },
      { field: 'timestamp', fixed_interval: '5m', delay: '10m' },
      ['node', 'datacenter'],
      { temperature: statistics, voltage: ['min', 'max', 'avg'], load: ['avg', 'max'] },
    ),
    job_state: 'started',
    counters: [41_760, 88_214, 30_106_944, 1_002_240],
  },
  {
    config: config(
      'sensor-weekly-report',
      'sensor-*',
      'sensor_rollup_weekly',
      { cron: '0 0 4 ? * SUN', page_size: 500 },
      { field: 'timestamp', calendar_interval: '1w', delay: '1d', time_zone: 'Europe/Zurich' },
      ['datacenter'],
      { temperature: ['min', 'max', 'avg'], net_in: ['sum'], net_out: ['sum'] },
    ),
    job_state: 'stopped',
    counters: [58, 116, 28_063_104, 174],
    lag_ms: 37 * day,
  },
  {
    config: config(
      'web-logs-hourly',
      'web-logs-*',
      'rollup-web-logs-hourly',
      { cron: '0 5 * * * ?', page_size: 1000 },
      { field: '@timestamp', fixed_interval: '60m', delay: '15m' },
      ['host.name', 'http.response.status_code'],
      { response_time: ['avg', 'max', 'value_count'], 'http.response.bytes': ['sum', 'avg'] },
    ),
    job_state: 'started',
    counters: [9_312, 18_790, 931_200_417, 1_005_696],
  },
  {
    config: config(
      'web-logs-daily-by-country',
      'web-logs-*',
      'rollup-web-logs-daily',
      { cron: '0 30 2 * * ?', page_size: 2000 },
      { field: '@timestamp', calendar_interval: '1d', delay: '6h', time_zone: 'Europe/Berlin' },
      ['geo.country', 'url.path'],
      { 'http.response.bytes': statistics, response_time: ['avg'] },
    ),
    job_state: 'started',
    counters: [412, 1_911, 988_832_904, 2_966_400],
  },
  {
    config: config(
      'web logs/2024 #1 100%?',
      'web-logs-2025.09',
      'rollup-web-logs-archive',
      { cron: '0 0 3 1 * ?', page_size: 5000 },
      { field: '@timestamp', calendar_interval: 'day', time_zone: 'America/New_York' },
      ['geo.country'],
      { 'http.response.bytes': ['sum'], response_time: ['min', 'max'] },
    ),
    job_state: 'stopped',
    counters: [3, 41, 72_004_118, 194_712],
    lag_ms: 61 * day,
  },
  {
    config: config(
      'metrics-hosts-30s',
      'metrics-*',
      'rollup-metrics-hosts',
      { cron: '0 0/10 * * * ?', page_size: 500 },
      { field: '@timestamp', fixed_interval: '30s', delay: '1m' },
      ['host.name'],
      { 'system.cpu.total.pct': ['avg', 'max'], 'system.load.1': ['avg'] },
    ),
    job_state: 'indexing',
    counters: [20_871, 4_870_551, 2_434_950_018, 2_434_840_000],
    lag_ms: 20 * day,
    page_ms: 1000,
  },
  {
    config: config(
      'metrics-services-1m',
      'metrics-*',
      'rollup-metrics-services',
      { cron: '0 45 3 * * ?', page_size: 10 },
      { field: '@timestamp', fixed_interval: '1m', delay: '1h' },
      ['service.name'],
      { 'system.memory.used.bytes': ['avg', 'max'], 'system.cpu.total.pct': ['avg'] },
    ),
    job_state: 'started',
    counters: [188, 402_115, 804_228_551, 4_021_150],
    lag_ms: 11 * day + 5 * 3_600_000,
  },
  {
    config: config(
      'metrics-memory-1h',
      'metrics-*',
      'rollup-metrics-memory',
      { cron: '0 * * * * ?', page_size: 100_000 },
      { field: '@timestamp', fixed_interval: '1h', delay: '30m' },
      ['host.name', 'service.name'],
      { 'system.memory.used.bytes': ['min', 'max', 'avg'] },
    ),
    job_state: 'started',
    counters: [7_240, 2_988, 412_004_770, 14_231_000],
    lag_ms: 3 * day,
    search_fails: true,
    search_failures: 4_252,
  },
  {
    config: config(
      'metrics-cpu-hourly',
      'metrics-*',
      'rollup-metrics-cpu',
      { cron: '0 20 * * * ?', page_size: 1000 },
      { field: '@timestamp', calendar_interval: '1h', delay: '2h', time_zone: 'Asia/Tokyo' },
      ['host.name'],
      { 'system.cpu.total.pct': statistics },
    ),
    job_state: 'stopping',
    counters: [2_204, 6_612, 528_960_311, 440_800],
  },
  {
    config: config(
      'orders-daily',
      'orders',
      'rollup-orders-daily',
      { cron: '0 15 1 * * ?', page_size: 1000 },
      { field: 'order_date', calendar_interval: '1d', delay: '1d', time_zone: 'Europe/Zurich' },
      ['category', 'currency'],
      { total_price: statistics, total_quantity: ['sum', 'avg'] },
    ),
    job_state: 'started',
    counters: [731, 1_465, 13_523_844, 51_170],
  },
  {
    config: {
      ...config(
        'orders-monthly-archive',
        'orders-archive',
        'rollup-orders-monthly',
        { cron: '0 0 5 1 * ?', page_size: 200 },
        { field: 'order_date', calendar_interval: '1M', delay: '7d' },
        ['customer.country'],
        { taxless_total_price: ['sum', 'avg'] },
      ),
      groups: {
        date_histogram: {
          field: 'order_date',
          calendar_interval: '1M',
          delay: '7d',
          time_zone: 'UTC',
        },
        histogram: { interval: 5, fields: ['total_quantity'] },
        terms: { fields: ['customer.country'] },
      },
    },
    job_state: 'aborting',
    counters: [26, 91, 14_430_220, 3_900],
    lag_ms: 40 * day,
  },
];
