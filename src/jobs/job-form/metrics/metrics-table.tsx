import type { EuiBasicTableColumn } from '@elastic/eui';
import {
  EuiBasicTable,
  EuiButtonIcon,
  EuiCheckbox,
  EuiToolTip,
  useGeneratedHtmlId,
} from '@elastic/eui';
import type { FieldCaps, MetricConfig } from '../../../elasticsearch/wire-types.ts';
import type { ServerRules } from '../../../elasticsearch/server-rules.ts';
import { metricsOf } from '../../../rollup/new-job/suitable-fields.ts';
import { useJobForm } from '../job-form.ts';
import { jobFormMessages as say } from '../messages.ts';
import type { MetricName } from './metric-choice.ts';
import { choiceOf, metricNames, withChoice } from './metric-choice.ts';

/** Each field with a box for each metric that it can have, for all of them, and to take it away again. */
export function MetricsTable() {
  const { draft, change, fields, rules, touch } = useJobForm();
  const choose = (metrics: MetricConfig[]) => {
    touch('metrics');
    change({ metrics });
  };
  const offeredOf = (one: MetricConfig) => offered(one, fields, rules);
  const columns: EuiBasicTableColumn<MetricConfig>[] = [
    { field: 'field', name: say.field, css: { overflowWrap: 'anywhere' } },
    {
      name: say.all,
      width: '72px',
      render: (one: MetricConfig) => (
        <ChoiceBox
          label={say.allOf(one.field)}
          choice={choiceOf(one, offeredOf(one))}
          onChoice={(isOn) => {
            choose(withChoice(draft.metrics, one.field, offeredOf(one), isOn));
          }}
        />
      ),
    },
    ...metricNames.map((metric) => ({
      name: say.metricNames[metric],
      width: '104px',
      render: (one: MetricConfig) =>
        offeredOf(one).includes(metric) || one.metrics.includes(metric) ? (
          <ChoiceBox
            label={say.metricOf(say.metricNames[metric], one.field)}
            choice={choiceOf(one, [metric])}
            onChoice={(isOn) => {
              choose(withChoice(draft.metrics, one.field, [metric], isOn));
            }}
          />
        ) : (
          <span aria-hidden>–</span>
        ),
    })),
    {
      name: say.removeColumn,
      width: '88px',
      render: ({ field }: MetricConfig) => (
        <EuiToolTip content={say.remove(field)} disableScreenReaderOutput>
          <EuiButtonIcon
            iconType="trash"
            color="danger"
            aria-label={say.remove(field)}
            onClick={() => {
              choose(draft.metrics.filter((one) => one.field !== field));
            }}
          />
        </EuiToolTip>
      ),
    },
  ];
  return (
    <EuiBasicTable
      tableCaption={say.metricsCaption}
      items={[...draft.metrics]}
      itemId="field"
      columns={columns}
      noItemsMessage={say.noMetrics}
      css={{ maxInlineSize: 900 }}
    />
  );
}

/** What a field can have; a field that is not known may have any, and Elasticsearch decides. */
function offered(
  { field }: MetricConfig,
  fields: FieldCaps | null,
  rules: ServerRules,
): readonly MetricName[] {
  const possible = fields ? metricsOf(fields, field, rules) : null;
  return possible === null ? metricNames : metricNames.filter((name) => possible.includes(name));
}

interface ChoiceBoxProps {
  label: string;
  choice: 'all' | 'some' | 'none';
  onChoice: (isOn: boolean) => void;
}

function ChoiceBox({ label, choice, onChoice }: ChoiceBoxProps) {
  const id = useGeneratedHtmlId();
  return (
    <EuiCheckbox
      id={id}
      aria-label={label}
      checked={choice === 'all'}
      indeterminate={choice === 'some'}
      onChange={() => {
        onChoice(choice !== 'all');
      }}
    />
  );
}
