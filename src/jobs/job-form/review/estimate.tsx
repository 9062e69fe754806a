import { EuiButtonEmpty, EuiSkeletonText, EuiText } from '@elastic/eui';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { NewJobConfig } from '../../../elasticsearch/wire-types.ts';
import { estimateBuckets } from '../../../rollup/bucket-estimate.ts';
import { intervalOf } from '../../../rollup/interval.ts';
import { LabelledValues } from '../../fields/labelled-values.tsx';
import { jobFormMessages as say } from '../messages.ts';
import { figuresQuery } from '../source-queries.ts';

interface EstimateProps {
  config: NewJobConfig;
  onPageSize: (pageSize: number) => void;
}

/** How much the job will make of the data that is there, and the page size for that. */
export function Estimate({ config, onPageSize }: EstimateProps) {
  const { date_histogram, terms, histogram } = config.groups;
  const fields = [...(terms?.fields ?? []), ...(histogram?.fields ?? [])];
  const { data, isLoading } = useQuery(
    figuresQuery(config.index_pattern, date_histogram.field, fields),
  );
  const [now] = useState(() => Date.now());
  const interval = intervalOf(date_histogram);
  const intervalMs = 'ms' in interval ? interval.ms : null;
  const estimate = useMemo(
    () =>
      data &&
      estimateBuckets(
        { ...data, cardinalities: Object.values(data.cardinalities) },
        intervalMs,
        config.cron,
        now,
      ),
    [data, intervalMs, config.cron, now],
  );
  if (isLoading) return <EuiSkeletonText lines={4} contentAriaLabel={say.estimating} />;
  if (!estimate || !data)
    return (
      <EuiText size="s" color="subdued">
        <p>{say.estimateFailed}</p>
      </EuiText>
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
