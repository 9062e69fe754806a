import { EuiSpacer } from '@elastic/eui';
import { FieldBox } from '../fields/field-box.tsx';
import { useJobForm } from '../job-form.ts';
import { jobFormMessages as say } from '../messages.ts';
import { withFields } from '../metrics/metric-choice.ts';
import { MetricsTable } from '../metrics/metrics-table.tsx';

/** Which numbers of which fields are kept. */
export function MetricsStep() {
  const { draft, change } = useJobForm();
  return (
    <>
      <FieldBox
        field="metrics"
        use="metrics"
        label={say.metricsFields}
        help={say.metricsHelp}
        isOptional
        chosen={draft.metrics.map(({ field }) => field)}
        onChosen={(names) => {
          change({ metrics: withFields(draft.metrics, names) });
        }}
      />
      <EuiSpacer size="m" />
      <MetricsTable />
    </>
  );
}
