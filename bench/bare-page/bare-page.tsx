import type { CriteriaWithPagination, EuiBasicTableColumn } from '@elastic/eui';
import { EuiBasicTable, EuiPageTemplate, EuiProvider } from '@elastic/eui';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { useState } from 'react';

/** The page that the console is compared with: the same list with the same libraries, and nothing of its own. */
export function BarePage() {
  return (
    <EuiProvider>
      <QueryClientProvider client={client}>
        <EuiPageTemplate panelled={false} restrictWidth={false}>
          <EuiPageTemplate.Header pageTitle="Rollup Jobs" />
          <EuiPageTemplate.Section>
            <Jobs />
          </EuiPageTemplate.Section>
        </EuiPageTemplate>
      </QueryClientProvider>
    </EuiProvider>
  );
}

const client = new QueryClient();

interface Job {
  config: { id: string; index_pattern: string; rollup_index: string; cron: string };
  status: { job_state: string; current_position?: Record<string, unknown> };
  stats: { documents_processed: number; trigger_count: number; search_failures: number };
}

/** The fields that the console asks for. */
const fields = [
  ...['id', 'index_pattern', 'rollup_index', 'cron', 'groups.date_histogram'],
  ...['groups.terms.fields', 'groups.histogram.fields', 'metrics.field'],
].map((field) => `jobs.config.${field}`);
const states = ['jobs.status.job_state', 'jobs.status.current_position'];
const counters = [
  ...['pages_processed', 'documents_processed', 'rollups_indexed', 'trigger_count'],
  ...['index_failures', 'search_failures'],
].map((field) => `jobs.stats.${field}`);
const path = `/api/elasticsearch/_rollup/job/_all?filter_path=${[...fields, ...states, ...counters].join(',')}`;

async function readJobs(): Promise<Job[]> {
  const response = await fetch(path);
  const { jobs } = (await response.json()) as { jobs: Job[] };
  return jobs.sort((a, b) => (a.config.id < b.config.id ? -1 : 1));
}

/** As many as the console shows by default; `stats` stand where it has what it makes of them. */
const columns: EuiBasicTableColumn<Job>[] = [
  { field: 'config.id', name: 'ID' },
  { field: 'status.job_state', name: 'Status' },
  { field: 'stats.search_failures', name: 'Failures' },
  { field: 'config.index_pattern', name: 'Index pattern' },
  { field: 'config.rollup_index', name: 'Rollup index' },
  {
    name: 'Position',
    render: ({ status }: Job) => JSON.stringify(status.current_position ?? null),
  },
  { field: 'config.cron', name: 'Frequency' },
  { field: 'stats.trigger_count', name: 'Runs' },
  { field: 'stats.documents_processed', name: 'Documents processed' },
];

function Jobs() {
  const { data = [], isPending } = useQuery({ queryKey: ['jobs'], queryFn: readJobs });
  const [{ index, size }, setPage] = useState({ index: 0, size: 20 });
  return (
    <EuiBasicTable
      items={data.slice(index * size, (index + 1) * size)}
      columns={columns}
      loading={isPending}
      pagination={{ pageIndex: index, pageSize: size, totalItemCount: data.length }}
      onChange={({ page }: CriteriaWithPagination<Job>) => {
        setPage(page);
      }}
    />
  );
}
