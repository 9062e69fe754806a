import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Account } from './account.ts';
import { accountText } from './account-text.ts';
import type { JobResult } from './job-result.ts';

const account = (results: JobResult[]): Account => ({
  action: 'start',
  results,
  endedAt: Date.UTC(2026, 8, 27, 12, 30, 5),
});

afterEach(() => {
  vi.restoreAllMocks();
});

describe('the account as text', () => {
  it('says its time once to a viewer in UTC, and twice elsewhere', () => {
    const minutesBehindUtc = vi.spyOn(Date.prototype, 'getTimezoneOffset');
    minutesBehindUtc.mockReturnValue(0);
    expect(accountText(account([])).split('\n')[1]).toBe('2026-09-27 12:30:05 UTC');
    minutesBehindUtc.mockReturnValue(-120);
    expect(accountText(account([])).split('\n')[1]).toMatch(/^.+ \(2026-09-27 12:30:05 UTC\)$/);
  });

  it('has a heading, the time, and a line for each job', () => {
    const text = accountText(
      account([
        { id: 'sensor', kind: 'done', status: 200, words: ['It runs.'] },
        { id: 'orders', kind: 'failed', status: 403, words: ['You may not.', 'Elasticsearch: no'] },
        { id: 'logs', kind: 'skipped', status: null, words: ['Already started.'] },
      ]),
    );
    const lines = text.split('\n');
    expect(lines[0]).toBe('Start 2 jobs: 1 done · 1 failed (1 skipped)');
    expect(lines[1]).toContain('2026-09-27 12:30:05 UTC');
    expect(lines.slice(2)).toEqual([
      '',
      'Job\tResult\tHTTP status\tReason',
      'orders\tFailed\t403\tYou may not. Elasticsearch: no.',
      'logs\tSkipped\t-\tAlready started.',
      'sensor\tDone\t200\tIt runs.',
      '',
    ]);
  });

  it('has one line of four columns a job, however hostile its id and the reason', () => {
    const hostile = fc.string({
      unit: fc.oneof(
        fc.string({ unit: 'binary', maxLength: 1 }),
        fc.constantFrom('\t', '\n', '\r', '\u2028', '\u2029', '"'),
      ),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.uniqueArray(hostile), fc.array(hostile), (ids, words) => {
        const text = accountText(
          account(ids.map((id) => ({ id, kind: 'failed', status: 500, words }))),
        );
        const lines = text.split(/[\n\r\u2028\u2029]/u).slice(4, -1);
        expect(lines).toHaveLength(ids.length);
        for (const line of lines) expect(line.split('\t')).toHaveLength(4);
      }),
    );
  });
});
