import { EuiIcon } from '@elastic/eui';
import { memo } from 'react';
import { refreshInterval, refreshIntervals } from '../preferences/refresh-interval.ts';
import { useRemembered } from '../preferences/use-remembered.ts';
import { controlClasses } from './control-looks.ts';
import { listMessages as say } from './messages.ts';

/** How often the list is read by itself. */
export const RefreshIntervalSelect = memo(function RefreshIntervalSelect() {
  const [chosen, choose] = useRemembered(refreshInterval);
  return (
    <div className={controlClasses.select}>
      <select
        aria-label={say.refreshInterval}
        title={say.refreshInterval}
        value={String(chosen)}
        onChange={({ target }) => {
          choose(refreshIntervals.find((interval) => String(interval) === target.value) ?? null);
        }}
      >
        {refreshIntervals.map((interval) => (
          <option key={interval} value={String(interval)}>
            {say.interval(interval)}
          </option>
        ))}
      </select>
      <EuiIcon type="chevronSingleDown" aria-hidden />
    </div>
  );
});
