import { EuiBasicTable, EuiSpacer, EuiText } from '@elastic/eui';
import { useMemo, useState } from 'react';
import { cronInWords } from '../../../rollup/cron-in-words.ts';
import { nextRuns } from '../../../rollup/schedule.ts';
import { precisionOf, timeInUtc, timeWithDate } from '../../health/times.ts';
import { jobFormMessages as say } from '../messages.ts';

/** A schedule in words, and when it is due next; nothing for one that cannot be read. */
export function NextRuns({ cron }: { cron: string }) {
  const words = cronInWords(cron);
  const [now] = useState(() => Date.now());
  const runs = useMemo(() => nextRuns(cron, now, 5), [cron, now]);
  if (words.kind !== 'words') return null;
  const precision = precisionOf(...runs);
  return (
    <section aria-live="polite" css={{ maxInlineSize: 640, marginBlockStart: 12 }}>
      <EuiText size="s">
        <p>
          <strong>{words.words}</strong>
        </p>
      </EuiText>
      <EuiSpacer size="xs" />
      <EuiBasicTable
        tableCaption={say.nextRuns}
        compressed
        items={runs.map((at) => ({ at }))}
        itemId="at"
        noItemsMessage={say.nextRunsNone}
        responsiveBreakpoint={false}
        columns={[
          {
            name: `${say.nextRuns} (${say.utc})`,
            render: ({ at }: { at: number }) => timeInUtc(at, precision),
          },
          { name: say.local, render: ({ at }: { at: number }) => timeWithDate(at, precision) },
        ]}
      />
    </section>
  );
}
