import type { RollupJobInFull } from '../../elasticsearch/rollup-job.ts';
import { FieldTable } from './field-table.tsx';
import { LabelledValues } from '../fields/labelled-values.tsx';
import { detailsMessages as say } from './messages.ts';

/** The fields that the job groups by as they are. */
export function TermsTab({ job }: { job: RollupJobInFull }) {
  const fields = job.config.groups.terms?.fields ?? [];
  return (
    <FieldTable
      caption={say.terms.caption}
      fields={fields.map((field) => ({ field }))}
      none={say.terms.none}
    />
  );
}

/** The numeric fields that the job groups by in steps of one interval. */
export function HistogramTab({ job }: { job: RollupJobInFull }) {
  const { histogram } = job.config.groups;
  return (
    <>
      {histogram && (
        <LabelledValues
          title={say.tabs.histogram}
          values={[{ title: say.histogram.interval, description: say.count(histogram.interval) }]}
        />
      )}
      <FieldTable
        caption={say.histogram.caption}
        fields={histogram?.fields.map((field) => ({ field })) ?? []}
        none={say.histogram.none}
      />
    </>
  );
}

/** What the job collects of which field. */
export function MetricsTab({ job }: { job: RollupJobInFull }) {
  return (
    <FieldTable
      withTypes
      caption={say.metrics.caption}
      fields={job.config.metrics.map(({ field, metrics }) => ({
        field,
        types: metrics.toSorted().join(', '),
      }))}
      none={say.metrics.none}
    />
  );
}
