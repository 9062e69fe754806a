import { EuiTextColor } from '@elastic/eui';
import type { Lag } from '../../rollup/lag.ts';
import { durationInWords } from '../duration.ts';
import { healthMessages as say } from './messages.ts';
import { timeInUtc, timeInUtcBeside, timeWithDate } from './times.ts';

/** How far a job's data is behind, and through when it has come. */
export function BehindBy({ lag }: { lag: Lag }) {
  if (lag.kind !== 'known') return <NoLag lag={lag} />;
  return (
    <div>
      {lag.behindBy === 0 ? say.lag.upToDate : durationInWords(lag.behindBy)}
      <EuiTextColor color="subdued" component="div">
        <span title={timeInUtc(lag.rolledUpThrough)} css={{ whiteSpace: 'nowrap' }}>
          {say.lag.through(timeWithDate(lag.rolledUpThrough))}
        </span>
      </EuiTextColor>
    </div>
  );
}

/** Through when a job has rolled up. */
export function RolledUpThrough({ lag }: { lag: Lag }) {
  return lag.kind === 'known' ? <Instant at={lag.rolledUpThrough} /> : <NoLag lag={lag} />;
}

/** When a job works next. */
export function NextRun({ at }: { at: number | null }) {
  return at === null ? (
    <EuiTextColor color="subdued">
      <span title={say.schedule.notRunning}>{say.schedule.never}</span>
    </EuiTextColor>
  ) : (
    <Instant at={at} />
  );
}

/** In the viewer's zone, with UTC below it. */
function Instant({ at }: { at: number }) {
  return (
    <div css={{ whiteSpace: 'nowrap' }}>
      {timeWithDate(at)}
      <EuiTextColor color="subdued" component="div">
        {timeInUtcBeside(at)}
      </EuiTextColor>
    </div>
  );
}

function NoLag({ lag }: { lag: Exclude<Lag, { kind: 'known' }> }) {
  return (
    <EuiTextColor color="subdued">
      {lag.kind === 'never_run' ? (
        <span title={say.lag.neverRunHelp}>{say.lag.neverRun}</span>
      ) : (
        <span title={say.lag.obstacles[lag.reason]}>{say.lag.unknown}</span>
      )}
    </EuiTextColor>
  );
}
