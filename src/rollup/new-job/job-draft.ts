import type { MetricConfig } from '../../elasticsearch/wire-types.ts';

/**
 * A job that is being made, as it has been typed so far: numbers are texts, and what is not filled in
 * is empty.
 */
export interface JobDraft {
  id: string;
  index_pattern: string;
  rollup_index: string;
  cron: string;
  page_size: string;
  /** Empty for none. */
  delay: string;
  /** Empty for Elasticsearch's own, 20s. */
  timeout: string;
  date_field: string;
  /** Counts only where intervals are typed (`ServerRules`). */
  interval_kind: 'fixed' | 'calendar';
  interval: string;
  time_zone: string;
  terms_fields: readonly string[];
  histogram_fields: readonly string[];
  histogram_interval: string;
  metrics: readonly MetricConfig[];
}

/** A field of the form; the kind of the interval is judged with the interval. */
export type DraftField = Exclude<keyof JobDraft, 'interval_kind'>;

/** What a new draft begins with: Kibana's page size, an hour of latency buffer, each night at one. */
export const emptyDraft: JobDraft = {
  id: '',
  index_pattern: '',
  rollup_index: '',
  cron: '0 0 1 * * ?',
  page_size: '1000',
  delay: '1h',
  timeout: '',
  date_field: '',
  interval_kind: 'fixed',
  interval: '1h',
  time_zone: 'UTC',
  terms_fields: [],
  histogram_fields: [],
  histogram_interval: '',
  metrics: [],
};
