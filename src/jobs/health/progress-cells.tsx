import type { Lag } from '../../rollup/lag.ts';
import { durationInWords } from '../duration.ts';
import { look } from '../text-looks.ts';
import { healthMessages as say } from './messages.ts';
import { timeInUtc, timeInUtcBeside, timeWithDate } from './times.ts';

/** How far a job's data is behind, and through when it has come. */
export function BehindBy({ lag }: { lag: Lag }) {
  if (lag.kind !== 'known') return <NoLag lag={lag} />;
  return (
    <div>
      {lag.behindBy === 0 ? say.lag.upToDate : durationInWords(lag.behindBy)}
      <div className={look.note} title={timeInUtc(lag.rolledUpThrough)}>
        {say.lag.through(timeWithDate(lag.rolledUpThrough))}
      </div>
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
    <span className={look.subdued} title={say.schedule.notRunning}>
      {say.schedule.never}
    </span>
  ) : (
    <Instant at={at} />
  );
}

/** In the viewer's zone, with UTC below it. */
function Instant({ at }: { at: number }) {
  return (
    <div>
      {timeWithDate(at)}
      <div className={look.note}>{timeInUtcBeside(at)}</div>
    </div>
  );
}

function NoLag({ lag }: { lag: Exclude<Lag, { kind: 'known' }> }) {
  const [text, title] =
    lag.kind === 'never_run'
      ? [say.lag.neverRun, say.lag.neverRunHelp]
      : [say.lag.unknown, say.lag.obstacles[lag.reason]];
  return (
    <span className={look.subdued} title={title}>
      {text}
    </span>
  );
}
