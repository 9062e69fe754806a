import type { Health, HealthKind } from '../../rollup/health.ts';
import type { DotColor } from '../fields/dot.tsx';
import { Dot } from '../fields/dot.tsx';
import { healthInWords } from './health-in-words.ts';

export const healthColors: Record<HealthKind, DotColor> = {
  failing: 'danger',
  stalled: 'danger',
  behind: 'warning',
  restarted: 'accent',
  not_run_yet: 'subdued',
  fine: 'success',
  unknown: 'subdued',
  not_running: 'subdued',
};

/** The verdict as a dot and a word, with its evidence on hover and for a screen reader. */
export function HealthBadge({ health }: { health: Health }) {
  const { label, evidence, next } = healthInWords(health);
  const reasons = [...evidence, ...(next === null ? [] : [next])].join(' ');
  return (
    <Dot color={healthColors[health.kind]} hint={reasons}>
      {label}
    </Dot>
  );
}
