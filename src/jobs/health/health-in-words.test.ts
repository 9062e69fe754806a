import { describe, expect, it } from 'vitest';
import type { Health } from '../../rollup/health.ts';
import { healthInWords } from './health-in-words.ts';

const from = Date.UTC(2026, 0, 1, 10);
const to = from + 120_000;
const total = { search_failures: 4252, index_failures: 0 };

describe('a verdict in words', () => {
  it.each<[Health, string, RegExp, RegExp | null]>([
    [
      { kind: 'failing', evidence: { from, to, search_failures: 2, index_failures: 1, total } },
      'Failing',
      /2 search failures and 1 index failure more.*4,252 search failures, 0 index failures/,
      /log of the node/,
    ],
    [
      { kind: 'stalled', evidence: { cause: 'triggers_without_work', from, triggers: 3 } },
      'Stalled',
      /Triggered 3 times.*without a page processed/,
      /log of the node/,
    ],
    [
      { kind: 'stalled', evidence: { cause: 'missed_runs', from, firstDue: from, lastDue: to } },
      'Stalled',
      /Due at .* and again by .*not triggered/,
      /stop the job and start it again/,
    ],
    [
      {
        kind: 'behind',
        evidence: { dueRun: to, rolledUpThrough: from, behindBy: 7_500_000, bucketsBehind: 125 },
      },
      'Behind',
      /2 h 5 min \(125 intervals\) further.*“Behind by” counts on.*without newer documents looks the same/,
      /page size/,
    ],
    [
      {
        kind: 'restarted',
        evidence: { from, to, counter: 'pages_processed', before: 1200, after: 3 },
      },
      'Restarted',
      /pages processed went down from 1,200 to 3/,
      /position was kept/,
    ],
    [{ kind: 'not_run_yet' }, 'Not run yet', /waits for its next run/, null],
    [
      { kind: 'fine', evidence: { cause: 'advanced', from, to, before: null, after: from } },
      'Fine',
      /Moved on to the bucket of/,
      null,
    ],
    [
      { kind: 'fine', evidence: { cause: 'up_to_date', rolledUpThrough: from } },
      'Fine',
      /rolled up what was due/,
      null,
    ],
    [{ kind: 'fine', evidence: { cause: 'nothing_new', from, to } }, 'Fine', /nothing new/, null],
    [{ kind: 'fine', evidence: { cause: 'no_trouble_seen', from } }, 'Fine', /No trouble/, null],
    [
      { kind: 'unknown', evidence: { cause: 'not_enough_reads' } },
      'Not known yet',
      /only once so far/,
      null,
    ],
    [
      { kind: 'unknown', evidence: { cause: 'unknown_state', job_state: 'odd' } },
      'Not known yet',
      /does not know/,
      null,
    ],
    [
      { kind: 'not_running', evidence: { job_state: 'stopped' } },
      'Not running',
      /is stopped, so nothing is expected/,
      null,
    ],
  ])('%j', (health, label, evidence, next) => {
    const words = healthInWords(health);
    expect(words.label).toBe(label);
    expect(words.evidence.join(' ')).toMatch(evidence);
    expect(words.next ?? '').toMatch(next ?? /^$/);
  });
});
