import type { EuiBasicTableColumn } from '@elastic/eui';
import { EuiHealth, EuiText, EuiTextColor, EuiToolTip } from '@elastic/eui';
import { JobLink } from './job-link.tsx';
import { NoActions, RowActions } from '../actions/row-actions.tsx';
import { HealthBadge } from '../health/health-badge.tsx';
import { BehindBy, NextRun, RolledUpThrough } from '../health/progress-cells.tsx';
import { healthMessages } from '../health/messages.ts';
import type { JobRow, MalformedRow, ReadableRow } from '../job-row.ts';
import type { SortKey } from './list-view.ts';
import { listMessages as say } from './messages.ts';
import { fieldMessages } from '../fields/messages.ts';
import { ScheduleCell } from '../fields/schedule-cell.tsx';
import { StateHealth, StateHelp } from '../fields/state-health.tsx';
import { intervalInWords, intervalKindInWords, timeValueInWords } from '../fields/time-span.ts';

type Column = EuiBasicTableColumn<JobRow>;

/** A column of text, number or element for readable jobs; empty for malformed ones. */
function column(
  key: SortKey | 'schedule',
  cell: (row: ReadableRow) => React.ReactNode,
  more: Partial<Column> & { malformed?: (row: MalformedRow) => React.ReactNode } = {},
): Column {
  const { malformed, ...options } = more;
  return {
    field: key,
    name: say.columns[key],
    sortable: key !== 'schedule',
    render: (_: unknown, row: JobRow) =>
      row.kind === 'job' ? cell(row) : (malformed?.(row) ?? null),
    ...options,
  };
}

/** A text that may be long: two lines of it, broken anywhere, the rest on hover. */
function longText(text: string) {
  return (
    <span title={text} css={{ overflowWrap: 'anywhere' }}>
      {text}
    </span>
  );
}

const twoLines = { truncateText: { lines: 2 }, minWidth: '120px', maxWidth: '260px' };

/** The columns of the job table, in Kibana's order with ours behind. */
export const jobColumns: Column[] = [
  column('id', ({ job }) => <JobLink id={job.config.id} />, {
    malformed: ({ id }) => (id === null ? <em>{say.malformedId}</em> : <JobLink id={id} />),
    ...twoLines,
  }),
  column('job_state', ({ job }) => <StateHealth jobState={job.status.job_state} />, {
    malformed: Malformed,
    nameTooltip: { content: <StateHelp /> },
    minWidth: '116px',
    maxWidth: '180px',
  }),
  column('health', ({ health }) => <HealthBadge health={health} />, { minWidth: '110px' }),
  column('index_pattern', ({ job }) => longText(job.config.index_pattern), twoLines),
  column('rollup_index', ({ job }) => longText(job.config.rollup_index), twoLines),
  column('behind_by', ({ lag }) => <BehindBy lag={lag} />, {
    nameTooltip: { content: healthMessages.lag.columnHelp },
    minWidth: '150px',
  }),
  column('rolled_up_through', ({ lag }) => <RolledUpThrough lag={lag} />, { minWidth: '112px' }),
  column('schedule', ({ job }) => <ScheduleCell cron={job.config.cron} />, {
    minWidth: '150px',
    nameTooltip: { content: say.columnHelp.schedule },
    maxWidth: '220px',
  }),
  column('next_run', ({ nextRun }) => <NextRun at={nextRun} />, { minWidth: '112px' }),
  column('interval', Interval, { minWidth: '92px' }),
  column('delay', ({ job }) => <Delay delay={job.config.groups.date_histogram.delay} />, {
    nameTooltip: { content: say.columnHelp.delay },
  }),
  column('documents_processed', ({ job }) => say.number(job.stats.documents_processed), {
    nameTooltip: { content: say.columnHelp.counters },
    dataType: 'number',
    width: '132px',
  }),
  column('rollups_indexed', ({ job }) => say.number(job.stats.rollups_indexed), {
    dataType: 'number',
    width: '132px',
  }),
  {
    name: say.columns.actions,
    sticky: true,
    actions: [
      {
        render: (row: JobRow) =>
          row.kind === 'job' ? (
            <RowActions id={row.job.config.id} jobState={row.job.status.job_state} />
          ) : (
            <NoActions id={row.id} />
          ),
      },
    ],
  },
];

function Interval({ interval }: ReadableRow) {
  const kind = intervalKindInWords(interval);
  return (
    <EuiText size="s">
      {intervalInWords(interval)}
      {kind && (
        <EuiTextColor color="subdued" component="div">
          {kind}
        </EuiTextColor>
      )}
    </EuiText>
  );
}

function Delay({ delay }: { delay: string | undefined }) {
  return delay === undefined ? (
    <EuiTextColor color="subdued">{fieldMessages.none}</EuiTextColor>
  ) : (
    <>{timeValueInWords(delay)}</>
  );
}

function Malformed({ problem }: MalformedRow) {
  return (
    <EuiToolTip content={say.malformedHelp(problem)}>
      <EuiHealth color="danger" tabIndex={0}>
        {say.malformed}
      </EuiHealth>
    </EuiToolTip>
  );
}
