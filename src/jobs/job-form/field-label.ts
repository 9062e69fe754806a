import type { DraftField } from '../../rollup/new-job/job-draft.ts';
import { jobFormMessages as say } from './messages.ts';

const labels: Record<DraftField, string> = {
  id: say.id,
  index_pattern: say.indexPattern,
  rollup_index: say.rollupIndex,
  cron: say.cron,
  page_size: say.pageSize,
  delay: say.delay,
  timeout: say.timeout,
  date_field: say.dateField,
  interval: say.interval,
  time_zone: say.timeZone,
  terms_fields: say.termsFields,
  histogram_fields: say.histogramFields,
  histogram_interval: say.histogramInterval,
  metrics: say.steps.metrics,
};

/** What a field of the form is called on the page. */
export function fieldLabel(field: DraftField): string {
  return labels[field];
}
