import { EuiText } from '@elastic/eui';
import type { RollupJobInFull } from '../../elasticsearch/rollup-job.ts';
import { intervalOf } from '../../rollup/interval.ts';
import { ScheduleCell } from '../fields/schedule-cell.tsx';
import { intervalInWords, intervalKindInWords, timeValueInWords } from '../fields/time-span.ts';
import type { JobHealth } from '../health/job-health.ts';
import { HealthSection } from './health-section.tsx';
import { LabelledValues } from '../fields/labelled-values.tsx';
import { visible } from '../visible.ts';
import { detailsMessages as say } from './messages.ts';
import { Position } from './position.tsx';
import { Statistics } from './statistics.tsx';

interface SummaryTabProps {
  job: RollupJobInFull;
  /** How it fares as the list has seen it; undefined where the list has not read it yet. */
  health: JobHealth | undefined;
}

/** What the job is to do, how far it has come, and what it has counted. */
export function SummaryTab({ job, health }: SummaryTabProps) {
  return (
    <>
      <HealthSection id={job.config.id} health={health} stats={job.stats} />
      <Logistics job={job} />
      <DateHistogram job={job} />
      <Position job={job} />
      <Statistics stats={job.stats} />
    </>
  );
}

function Logistics({ job: { config } }: { job: RollupJobInFull }) {
  const { delay } = config.groups.date_histogram;
  const words = say.logistics;
  return (
    <LabelledValues
      title={words.title}
      values={[
        { title: words.index_pattern, description: visible(config.index_pattern) },
        { title: words.rollup_index, description: visible(config.rollup_index) },
        { title: words.cron, description: <ScheduleCell cron={config.cron} /> },
        {
          title: words.delay,
          description: delay === undefined ? <Absent>{say.none}</Absent> : timeValueInWords(delay),
        },
        {
          title: words.page_size,
          description:
            config.page_size === undefined ? (
              <Absent>{say.notSent}</Absent>
            ) : (
              say.count(config.page_size)
            ),
        },
        {
          title: words.timeout,
          description:
            config.timeout === undefined ? (
              <Absent>{say.notSent}</Absent>
            ) : (
              timeValueInWords(config.timeout)
            ),
        },
      ]}
    />
  );
}

function DateHistogram({ job: { config } }: { job: RollupJobInFull }) {
  const group = config.groups.date_histogram;
  const words = say.dateHistogram;
  const interval = intervalOf(group);
  return (
    <LabelledValues
      title={words.title}
      values={[
        { title: words.field, description: group.field },
        {
          title: words.interval,
          description: say.interval(intervalInWords(interval), intervalKindInWords(interval)),
        },
        {
          title: words.time_zone,
          description: group.time_zone ?? <Absent>{say.notSent}</Absent>,
        },
      ]}
    />
  );
}

function Absent({ children }: { children: string }) {
  return (
    <EuiText size="s" color="subdued">
      {children}
    </EuiText>
  );
}
