import { EuiHealth, EuiToolTip } from '@elastic/eui';
import type { ReactNode } from 'react';
import { NoActions, RowActions } from '../../actions/row-actions.tsx';
import { fieldMessages } from '../../fields/messages.ts';
import { ScheduleCell } from '../../fields/schedule-cell.tsx';
import { StateHealth, stateHelp } from '../../fields/state-health.tsx';
import { intervalInWords, intervalKindInWords, timeValueInWords } from '../../fields/time-span.ts';
import { HealthBadge } from '../../health/health-badge.tsx';
import { healthMessages } from '../../health/messages.ts';
import { BehindBy, NextRun, RolledUpThrough } from '../../health/progress-cells.tsx';
import type { JobRow, MalformedRow, ReadableRow } from '../../job-row.ts';
import { look } from '../../text-looks.ts';
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
  size?: { width?: string; minWidth?: string; maxWidth?: string };
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

const anywhere = { overflowWrap: 'anywhere' } as const;

/** A text that may be long: two lines of it, broken anywhere, the rest on hover. */
function longText(text: string) {
  return (
    <span title={text} style={anywhere}>
      {text}
    </span>
  );
}

const twoLines = { lines: 2, size: { minWidth: '120px', maxWidth: '260px' } };

/** The columns of the job table, in Kibana's order with ours behind; what can be done comes after them. */
export const jobColumns: JobColumn[] = [
  column('id', ({ job }) => <JobLink id={job.config.id} />, {
    malformed: ({ id }) => (id === null ? <em>{say.malformedId}</em> : <JobLink id={id} />),
    ...twoLines,
  }),
  column('job_state', ({ job }) => <StateHealth jobState={job.status.job_state} />, {
    malformed: Malformed,
    help: stateHelp(),
    size: { minWidth: '116px', maxWidth: '180px' },
  }),
  column('health', ({ health }) => <HealthBadge health={health} />, {
    size: { width: '110px', minWidth: '110px' },
  }),
  column('index_pattern', ({ job }) => longText(job.config.index_pattern), twoLines),
  column('rollup_index', ({ job }) => longText(job.config.rollup_index), twoLines),
  column('behind_by', ({ lag }) => <BehindBy lag={lag} />, {
    help: healthMessages.lag.columnHelp,
    size: { minWidth: '150px' },
  }),
  column('rolled_up_through', ({ lag }) => <RolledUpThrough lag={lag} />, {
    size: { minWidth: '112px' },
  }),
  column('schedule', ({ job }) => <ScheduleCell cron={job.config.cron} />, {
    help: say.columnHelp.schedule,
    size: { minWidth: '150px', maxWidth: '220px' },
  }),
  column('next_run', ({ nextRun }) => <NextRun at={nextRun} />, { size: { minWidth: '112px' } }),
  column('interval', Interval, { size: { minWidth: '92px' } }),
  column('delay', ({ job }) => <Delay delay={job.config.groups.date_histogram.delay} />, {
    help: say.columnHelp.delay,
  }),
  column('documents_processed', ({ job }) => say.number(job.stats.documents_processed), {
    help: say.columnHelp.counters,
    isNumber: true,
    size: { width: '132px' },
  }),
  column('rollups_indexed', ({ job }) => say.number(job.stats.rollups_indexed), {
    isNumber: true,
    size: { width: '132px' },
  }),
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
      {kind && <div className={look.subdued}>{kind}</div>}
    </div>
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
