import { EuiSelect } from '@elastic/eui';
import { memo } from 'react';
import { refreshInterval, refreshIntervals } from '../preferences/refresh-interval.ts';
import { useRemembered } from '../preferences/use-remembered.ts';
import { listMessages as say } from './messages.ts';

/** How often the list is read by itself. */
export const RefreshIntervalSelect = memo(function RefreshIntervalSelect() {
  const [chosen, choose] = useRemembered(refreshInterval);
  return (
    <EuiSelect
      compressed
      aria-label={say.refreshInterval}
      title={say.refreshInterval}
      options={refreshIntervals.map((interval) => ({
        value: String(interval),
        text: say.interval(interval),
      }))}
      value={String(chosen)}
      onChange={({ target }) => {
        choose(refreshIntervals.find((interval) => String(interval) === target.value) ?? null);
      }}
    />
  );
});
