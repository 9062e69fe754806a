import { EuiHealth, EuiToolTip } from '@elastic/eui';
import type { ReactNode } from 'react';
import { NoActions, RowActions } from '../../actions/row-actions.tsx';
import { breakable, breakAnywhere } from '../../fields/breakable-name.tsx';
import { fieldMessages } from '../../fields/messages.ts';
import { ScheduleCell } from '../../fields/schedule-cell.tsx';
import { StateHealth, stateHelp } from '../../fields/state-health.tsx';
import { intervalInWords, intervalKindInWords, timeValueInWords } from '../../fields/time-span.ts';
import { HealthBadge } from '../../health/health-badge.tsx';
import { healthMessages } from '../../health/messages.ts';
import { BehindBy, NextRun, RolledUpThrough } from '../../health/progress-cells.tsx';
import { failureCount } from '../../../rollup/failure-count.ts';
import type { JobRow, MalformedRow, ReadableRow } from '../../job-row.ts';
import { look } from '../../text-looks.ts';
import { visible } from '../../visible.ts';
import type { SortKey } from '../list-view.ts';
import { listMessages as say } from '../messages.ts';
import { JobLink } from './job-link.tsx';

/** One thing that the table says of each job. */
export interface JobColumn {
  key: SortKey | 'schedule';
  /** What a cell shows. */
  cell: (row: JobRow) => ReactNode;
  /** What the column is about, in as many lines as it takes, where its name does not say it. */
  help?: string;
  /** A number is set at the right. */
  isNumber?: boolean;
  /** After so many lines a text ends in an ellipsis; without it, never. */
  lines?: number;
  /** In px, edges and all. What has no width has its part of what the others leave. */
  size?: { width?: number; minWidth?: number; maxWidth?: number };
}

/** A column of text, number or element for readable jobs; empty for malformed ones. */
function column(
  key: JobColumn['key'],
  cell: (row: ReadableRow) => ReactNode,
  {
    malformed,
    ...more
  }: Partial<JobColumn> & { malformed?: (row: MalformedRow) => ReactNode } = {},
): JobColumn {
  return {
    key,
    cell: (row) => (row.kind === 'job' ? cell(row) : (malformed?.(row) ?? null)),
    ...more,
  };
}

/** A name that may be long: as many lines as its column has, the rest on hover. */
function longName(name: string) {
  return (
    <span title={visible(name)} style={breakAnywhere}>
      {breakable(name)}
    </span>
  );
}

/** As wide whatever it holds: what a refresh brings must not move the columns beside it. */
const fixed = (width: number) => ({ size: { width, minWidth: width } });

/** The columns of the job table, in Kibana's order with ours behind; what can be done comes after them. */
export const jobColumns: JobColumn[] = [
  // Names begin alike: what tells two apart is at their end. So they have more lines, and the ID the most room.
  column('id', ({ job }) => <JobLink id={job.config.id} />, {
    malformed: ({ id }) => (id === null ? <em>{say.malformedId}</em> : <JobLink id={id} />),
    lines: 4,
    size: { minWidth: 190, maxWidth: 440 },
  }),
  column('job_state', ({ job }) => <StateHealth jobState={job.status.job_state} />, {
    malformed: Malformed,
    help: stateHelp(),
    ...fixed(104),
  }),
  column('health', ({ health }) => <HealthBadge health={health} />, fixed(114)),
  column('index_pattern', ({ job }) => longName(job.config.index_pattern), {
    lines: 4,
    size: { minWidth: 100, maxWidth: 260 },
  }),
  column('rollup_index', ({ job }) => longName(job.config.rollup_index), {
    lines: 4,
    size: { minWidth: 124, maxWidth: 360 },
  }),
  column('behind_by', ({ lag }) => <BehindBy lag={lag} />, {
    help: healthMessages.lag.columnHelp,
    ...fixed(158),
  }),
  column('rolled_up_through', ({ lag }) => <RolledUpThrough lag={lag} />, fixed(136)),
  column('schedule', ({ job }) => <ScheduleCell cron={job.config.cron} />, {
    help: say.columnHelp.schedule,
    size: { minWidth: 130, maxWidth: 220 },
  }),
  column('next_run', ({ nextRun }) => <NextRun at={nextRun} />, fixed(136)),
  column('interval', Interval, { size: { minWidth: 92 } }),
  column('delay', ({ job }) => <Delay delay={job.config.groups.date_histogram.delay} />, {
    help: say.columnHelp.delay,
  }),
  column('documents_processed', ({ job }) => say.number(job.stats.documents_processed), {
    help: say.columnHelp.counters,
    isNumber: true,
    ...fixed(124),
  }),
  column('rollups_indexed', ({ job }) => say.number(job.stats.rollups_indexed), {
    isNumber: true,
    ...fixed(124),
  }),
  column('failures', Failures, { help: say.columnHelp.failures, isNumber: true, ...fixed(124) }),
];

/** What can be done with the job of a row. */
export function actionsOf(row: JobRow): ReactNode {
  return row.kind === 'job' ? (
    <RowActions id={row.job.config.id} jobState={row.job.status.job_state} />
  ) : (
    <NoActions id={row.id} />
  );
}

function Interval({ interval }: ReadableRow) {
  const kind = intervalKindInWords(interval);
  return (
    <div>
      {intervalInWords(interval)}
      {kind && <div className={look.note}>{kind}</div>}
    </div>
  );
}

function Failures({ job }: ReadableRow) {
  const count = failureCount(job.stats);
  return count === null ? (
    <span className={look.subdued}>{say.notCounted}</span>
  ) : (
    say.number(count)
  );
}

function Delay({ delay }: { delay: string | undefined }) {
  return delay === undefined ? (
    <span className={look.subdued}>{fieldMessages.none}</span>
  ) : (
    <>{timeValueInWords(delay)}</>
  );
}

function Malformed({ problem }: MalformedRow) {
  return (
    <EuiToolTip content={say.malformedHelp(problem)}>
      <EuiHealth color="danger" textSize="inherit" tabIndex={0}>
        {say.malformed}
      </EuiHealth>
    </EuiToolTip>
  );
}
