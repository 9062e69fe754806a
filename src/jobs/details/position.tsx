import { EuiBasicTable, EuiText } from '@elastic/eui';
import type { RollupJobInFull } from '../../elasticsearch/rollup-job.ts';
import { instantInWords } from './instant.ts';
import { LabelledValues } from '../fields/labelled-values.tsx';
import { detailsMessages as say } from './messages.ts';

const words = say.position;

/** How far the job has come: the last bucket, and the values of the other fields there. */
export function Position({ job: { config, status } }: { job: RollupJobInFull }) {
  // `CompositeAggregationBuilder` names its sources `<field>.<kind of group>`.
  const dateKey = `${config.groups.date_histogram.field}.date_histogram`;
  const { [dateKey]: date, ...others } = status.current_position ?? {};
  const bucket = instantInWords(date);
  const rows = Object.entries(others).map(([key, value]) => ({ key, value }));
  if (bucket === null && date !== undefined) rows.unshift({ key: dateKey, value: date });
  const noBucket = rows.length === 0 ? words.none : words.noBucket;
  return (
    <LabelledValues
      title={words.title}
      {...(bucket && { help: words.help })}
      values={[
        {
          title: words.lastBucket,
          description: bucket ? (
            <>
              {bucket.local}
              <EuiText size="s" color="subdued">
                {bucket.utc}
              </EuiText>
            </>
          ) : (
            noBucket
          ),
        },
      ]}
    >
      {rows.length > 0 && (
        <div css={{ marginBlockStart: 8, overflowWrap: 'anywhere' }}>
          <EuiBasicTable
            compressed
            tableCaption={words.caption}
            responsiveBreakpoint={false}
            items={rows}
            itemId="key"
            columns={[
              { field: 'key', name: words.key },
              {
                field: 'value',
                name: words.value,
                render: (value: unknown) => JSON.stringify(value),
              },
            ]}
          />
        </div>
      )}
    </LabelledValues>
  );
}
