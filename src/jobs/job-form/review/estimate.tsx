import { EuiButtonEmpty, EuiSkeletonText, EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { NewJobConfig } from '../../../elasticsearch/wire-types.ts';
import { estimateBuckets, rangesOf } from '../../../rollup/bucket-estimate.ts';
import { intervalOf } from '../../../rollup/interval.ts';
import { LabelledValues } from '../../fields/labelled-values.tsx';
import { jobFormMessages as say } from '../messages.ts';
import { figuresQuery } from '../source-queries.ts';
import { whyUnread } from '../why-unread.ts';

interface EstimateProps {
  config: NewJobConfig;
  onPageSize: (pageSize: number) => void;
}

/** How much the job will make of the data that is there, and the page size for that. */
export function Estimate({ config, onPageSize }: EstimateProps) {
  const { date_histogram, terms, histogram } = config.groups;
  const termsFields = terms?.fields ?? [];
  const histogramFields = histogram?.fields ?? [];
  const width = histogram?.interval ?? 0;
  const { data, isLoading, error } = useQuery(
    figuresQuery({
      indexPattern: config.index_pattern,
      dateField: date_histogram.field,
      fields: [...new Set([...termsFields, ...histogramFields])],
      numberFields: histogramFields,
    }),
  );
  const [now] = useState(() => Date.now());
  const interval = intervalOf(date_histogram);
  const intervalMs = 'ms' in interval ? interval.ms : null;
  const valuesOf = (field: string) => data?.cardinalities[field] ?? null;
  const estimate =
    data &&
    estimateBuckets(
      {
        ...data,
        cardinalities: [
          ...termsFields.map(valuesOf),
          ...histogramFields.map((field) => rangesOf(valuesOf(field), data.extents[field], width)),
        ],
      },
      intervalMs,
      config.cron,
      now,
    );
  if (isLoading) return <EuiSkeletonText lines={4} contentAriaLabel={say.estimating} />;
  if (!estimate)
    return (
      <>
        <EuiTitle size="xs">
          <h3>{say.estimateTitle}</h3>
        </EuiTitle>
        <EuiText size="s">
          <p css={{ overflowWrap: 'anywhere' }}>
            {say.estimateFailed(error ? whyUnread(error, 'read the data') : '')}
          </p>
        </EuiText>
        <EuiSpacer size="l" />
      </>
    );
  const atMost = (n: number | null) => (n === null ? say.notKnown : say.atMost(n));
  const { pageSize } = estimate;
  return (
    <LabelledValues
      title={say.estimateTitle}
      help={say.estimateHelp}
      values={[
        { title: say.estimateDocuments, description: say.number(data.documents) },
        { title: say.estimateBucket, description: atMost(estimate.perTimeBucket) },
        { title: say.estimateRun, description: atMost(estimate.perRun) },
        { title: say.estimateAll, description: atMost(estimate.overall) },
        {
          title: say.estimatePageSize,
          description:
            pageSize === null ? (
              say.notKnown
            ) : (
              <>
                {pageSize > config.page_size
                  ? say.number(pageSize)
                  : say.pageSizeSuits(config.page_size)}{' '}
                {pageSize > config.page_size && (
                  <EuiButtonEmpty
                    size="xs"
                    flush="both"
                    onClick={() => {
                      onPageSize(pageSize);
                    }}
                  >
                    {say.usePageSize(pageSize)}
                  </EuiButtonEmpty>
                )}
              </>
            ),
        },
      ]}
    />
  );
}
