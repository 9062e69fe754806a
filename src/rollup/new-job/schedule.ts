import { nextRuns } from '../schedule.ts';
import { cronToSend } from './draft-config.ts';
import type { JobDraft } from './job-draft.ts';
import { errorAt, warningAt, type Problem } from './problem.ts';
import { quartzFromUnix, withOneUnset, withQuartzWeekdays } from './quartz-correction.ts';
import { cronParts, isQuartzPart } from './quartz-parts.ts';

/**
 * What is wrong with the schedule. From 6.4 on Elasticsearch looks at it only after it has acknowledged
 * the job, which is gone then, and its id with it (elastic/kibana#42132).
 *
 * @param now in ms since 1970, UTC
 */
export function cronProblems(draft: JobDraft, now: number): Problem[] {
  const cron = cronToSend(draft);
  if (cron === '') return [errorAt('cron', { code: 'required' })];
  const fields = cron.split(/[ \t]+/);
  if (fields.length !== 6 && fields.length !== 7) {
    const suggestion = quartzFromUnix(fields);
    return [errorAt('cron', { code: 'cron_field_count', count: fields.length, suggestion })];
  }
  return [partProblem(fields) ?? daysProblem(fields) ?? runsProblem(cron, fields, now)].filter(
    (problem) => problem !== null,
  );
}

function partProblem(fields: readonly string[]): Problem | null {
  for (const [index, part] of cronParts.entries()) {
    const text = fields[index];
    if (text === undefined || isQuartzPart(part, text)) continue;
    const suggestion = part === 'day_of_week' ? corrected(fields) : null;
    return errorAt('cron', { code: 'cron_part', part, text, suggestion });
  }
  return null;
}

/** With other weekdays, and with the `?` that may be missing besides. */
function corrected(fields: readonly string[]): string | null {
  const suggestion = withQuartzWeekdays(fields);
  return suggestion && withOneUnset(suggestion.split(' '));
}

function daysProblem(fields: readonly string[]): Problem | null {
  const unset = [fields[3], fields[5]].filter((field) => field === '?').length;
  if (unset === 1) return null;
  const suggestion = withOneUnset(fields);
  return errorAt('cron', { code: 'cron_days', unset: unset === 0 ? 'none' : 'both', suggestion });
}

function runsProblem(cron: string, fields: readonly string[], now: number): Problem | null {
  if (/^L-/i.test(fields[3] ?? '')) return warningAt('cron', { code: 'cron_not_foreseen' });
  return nextRuns(cron, now, 1).length > 0 ? null : errorAt('cron', { code: 'cron_never_runs' });
}
