import type { FoundJob } from '../../elasticsearch/rollup-job.ts';
import type { JobHealth } from '../health/job-health.ts';
import type { DetailsTab } from './details-tab.ts';
import { HistogramTab, MetricsTab, TermsTab } from './field-tabs.tsx';
import { JsonTab } from './json-tab.tsx';
import { RequestsTab } from './requests-tab.tsx';
import { SummaryTab } from './summary-tab.tsx';

interface TabContentProps {
  tab: DetailsTab;
  found: Extract<FoundJob, { kind: 'job' }>;
  health: JobHealth | undefined;
}

/** One tab of a job that was read. */
export function TabContent({ tab, found, health }: TabContentProps) {
  const { job, raw } = found;
  switch (tab) {
    case 'summary':
      return <SummaryTab job={job} health={health} />;
    case 'terms':
      return <TermsTab job={job} />;
    case 'histogram':
      return <HistogramTab job={job} />;
    case 'metrics':
      return <MetricsTab job={job} />;
    case 'json':
      return <JsonTab raw={raw} />;
    case 'requests':
      return <RequestsTab found={found} />;
  }
}
