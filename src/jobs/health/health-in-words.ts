import type { Health } from '../../rollup/health.ts';
import { durationInWords } from '../duration.ts';
import { healthMessages as say } from './messages.ts';
import { timeOfDay, timeWithDate } from './times.ts';

/** A verdict for the operator: its name, what it rests on, and what to look at next. */
export interface HealthInWords {
  label: string;
  evidence: string[];
  next: string | null;
}

/** Every verdict in words; times are the viewer's. */
export function healthInWords(health: Health): HealthInWords {
  const next = health.kind in say.next ? say.next[health.kind as keyof typeof say.next] : null;
  return { label: say.kinds[health.kind], evidence: evidenceInWords(health), next };
}

function evidenceInWords(health: Health): string[] {
  switch (health.kind) {
    case 'failing': {
      const { search_failures, index_failures, total } = health.evidence;
      const between = readings(health.evidence);
      return [
        say.failing({ search: search_failures, index: index_failures, ...between }),
        say.failuresInAll(total.search_failures, total.index_failures),
      ];
    }
    case 'stalled':
      return [stallInWords(health.evidence)];
    case 'behind': {
      const { dueRun, rolledUpThrough, behindBy, bucketsBehind } = health.evidence;
      return [
        say.behind({
          dueRun: timeWithDate(dueRun),
          through: timeWithDate(rolledUpThrough),
          behindBy: durationInWords(behindBy),
          buckets: bucketsBehind,
        }),
        say.behindOrQuiet,
      ];
    }
    case 'restarted':
      return [say.restarted({ ...health.evidence, ...readings(health.evidence) })];
    case 'not_run_yet':
      return [say.notRunYet];
    case 'fine':
      return [fineInWords(health.evidence)];
    case 'unknown':
      return [health.evidence.cause === 'not_enough_reads' ? say.notEnoughReads : say.unknownState];
    case 'not_running':
      return [say.notRunning(health.evidence.job_state)];
  }
}

function stallInWords(evidence: Extract<Health, { kind: 'stalled' }>['evidence']): string {
  const from = timeOfDay(evidence.from);
  return evidence.cause === 'triggers_without_work'
    ? say.triggersWithoutWork({ triggers: evidence.triggers, from })
    : say.missedRuns({
        firstDue: timeWithDate(evidence.firstDue),
        lastDue: timeWithDate(evidence.lastDue),
        from,
      });
}

function fineInWords(evidence: Extract<Health, { kind: 'fine' }>['evidence']): string {
  switch (evidence.cause) {
    case 'advanced':
      return say.advanced({ after: timeWithDate(evidence.after), ...readings(evidence) });
    case 'up_to_date':
      return say.upToDate(timeWithDate(evidence.rolledUpThrough));
    case 'nothing_new':
      return say.nothingNew(readings(evidence));
    case 'no_trouble_seen':
      return say.noTroubleSeen(timeOfDay(evidence.from));
  }
}

/** When the readings were: this page was opened today, mostly. */
function readings({ from, to }: { from: number; to: number }): { from: string; to: string } {
  return { from: timeOfDay(from), to: timeOfDay(to) };
}
