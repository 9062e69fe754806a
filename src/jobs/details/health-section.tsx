import { EuiHealth } from '@elastic/eui';
import { failureCount } from '../../rollup/failure-count.ts';
import { healthInWords } from '../health/health-in-words.ts';
import { healthColors } from '../health/health-badge.tsx';
import type { JobHealth } from '../health/job-health.ts';
import { healthMessages } from '../health/messages.ts';
import { BehindBy, NextRun } from '../health/progress-cells.tsx';
import { JobNode } from './job-node.tsx';
import { LabelledValues } from '../fields/labelled-values.tsx';
import { detailsMessages as say } from './messages.ts';

interface HealthSectionProps {
  id: string;
  /** Undefined where the list has not read the job yet. */
  health: JobHealth | undefined;
  /** As the job itself was read. */
  stats: FailureCounters;
}

type FailureCounters = Parameters<typeof failureCount>[0];

/** How the job fares, on what evidence, and where to look next. */
export function HealthSection({ id, health, stats }: HealthSectionProps) {
  return (
    <LabelledValues
      title={healthMessages.title}
      values={[
        ...(health
          ? [
              {
                title: say.health.verdict,
                description: <Verdict health={health.health} stats={stats} />,
              },
              {
                title: healthMessages.lag.behindBy,
                description: <BehindBy lag={health.lag} />,
              },
              {
                title: healthMessages.schedule.nextRun,
                description: <NextRun at={health.nextRun} />,
              },
            ]
          : []),
        { title: say.health.node, description: <JobNode key={id} id={id} /> },
      ]}
    />
  );
}

function Verdict({ health, stats }: Pick<JobHealth, 'health'> & { stats: FailureCounters }) {
  const { label, evidence, next } = healthInWords(health);
  // Who fails has them in its evidence. Of the others they may be the cause, which one reading cannot tell.
  const counted = health.kind === 'failing' ? 0 : (failureCount(stats) ?? 0);
  return (
    <>
      <EuiHealth color={healthColors[health.kind]}>{label}</EuiHealth>
      {[
        ...evidence,
        ...(counted > 0 ? [healthMessages.failuresCounted(counted)] : []),
        ...(next === null ? [] : [next]),
      ].map((sentence) => (
        <p key={sentence} css={{ marginBlockStart: 4 }}>
          {sentence}
        </p>
      ))}
    </>
  );
}
