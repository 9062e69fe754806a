import { isUnclear } from '../actions/action-answer.ts';
import type { SentAnswer } from './job-result.ts';

/** How far a run is. The figures add up to `total`; those of the end come from the list read last. */
export interface Progress {
  total: number;
  done: number;
  failed: number;
  /** Sent, with an answer that was lost: the list at the end decides. */
  checking: number;
  skipped: number;
  /** Not answered yet. */
  left: number;
  /** Nothing is sent just now, as the cluster asks to be left alone. */
  isPaused: boolean;
}

/** Before anything is sent. */
export function progressAtStart(total: number, skipped: number): Progress {
  return {
    total,
    done: 0,
    failed: 0,
    checking: 0,
    skipped,
    left: total - skipped,
    isPaused: false,
  };
}

/** After one more answer. */
export function progressWith(progress: Progress, answer: SentAnswer): Progress {
  const figure = figureOf(answer);
  return { ...progress, [figure]: progress[figure] + 1, left: progress.left - 1 };
}

/** How many of the jobs that are sent have been answered: those that are skipped never will be. */
export function partAnswered({ total, skipped, left }: Progress): {
  answered: number;
  sent: number;
} {
  const sent = total - skipped;
  return { answered: sent - left, sent };
}

function figureOf(answer: SentAnswer): 'done' | 'failed' | 'checking' {
  if (answer.kind === 'answered') return answer.done ? 'done' : 'failed';
  return answer.kind === 'failed' && isUnclear(answer.failure) ? 'checking' : 'failed';
}
