import { EuiFlexGroup, EuiFlexItem } from '@elastic/eui';
import type { NewJobConfig } from '../../../elasticsearch/wire-types.ts';
import { intervalOf } from '../../../rollup/interval.ts';
import { LabelledValues } from '../../fields/labelled-values.tsx';
import { ScheduleCell } from '../../fields/schedule-cell.tsx';
import { intervalInWords, intervalKindInWords, timeValueInWords } from '../../fields/time-span.ts';
import { visible } from '../../visible.ts';
import { jobFormMessages as say } from '../messages.ts';

/** What a configuration makes, in words. */
export function JobInWords({ id, config }: { id: string; config: NewJobConfig }) {
  const { groups } = config;
  const { date_histogram, terms, histogram } = groups;
  const interval = intervalOf(date_histogram);
  return (
    <EuiFlexGroup gutterSize="l" wrap alignItems="flexStart">
      <EuiFlexItem css={{ minInlineSize: 320 }}>
        <LabelledValues
          title={say.steps.logistics}
          values={[
            { title: say.id, description: visible(id) },
            { title: say.indexPattern, description: visible(config.index_pattern) },
            { title: say.rollupIndex, description: visible(config.rollup_index) },
            { title: say.frequency, description: <ScheduleCell cron={config.cron} /> },
            { title: say.pageSize, description: say.number(config.page_size) },
            {
              title: say.delay,
              description:
                date_histogram.delay === undefined
                  ? say.none
                  : timeValueInWords(date_histogram.delay),
            },
            ...(config.timeout === undefined
              ? []
              : [{ title: say.timeout, description: timeValueInWords(config.timeout) }]),
          ]}
        />
      </EuiFlexItem>
      <EuiFlexItem css={{ minInlineSize: 320 }}>
        <LabelledValues
          title={say.steps.date_histogram}
          values={[
            { title: say.dateField, description: date_histogram.field },
            {
              title: say.interval,
              description: [intervalInWords(interval), intervalKindInWords(interval)]
                .filter((part) => part !== null)
                .join(', '),
            },
            { title: say.timeZone, description: date_histogram.time_zone ?? say.utc },
          ]}
        />
        <LabelledValues
          title={say.groupsAndMetrics}
          values={[
            {
              title: say.steps.terms,
              description: terms ? say.listed(terms.fields) : say.none,
            },
            {
              title: say.steps.histogram,
              description: histogram
                ? say.histogramOf(histogram.fields, histogram.interval)
                : say.none,
            },
            {
              title: say.steps.metrics,
              description:
                config.metrics && config.metrics.length > 0 ? (
                  <ul>
                    {config.metrics.map(({ field, metrics }) => (
                      <li key={field}>{say.metricsOf(field, metrics)}</li>
                    ))}
                  </ul>
                ) : (
                  say.none
                ),
            },
          ]}
        />
      </EuiFlexItem>
    </EuiFlexGroup>
  );
}
