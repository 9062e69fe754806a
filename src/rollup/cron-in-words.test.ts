import { describe, expect, it } from 'vitest';
import { cronInWords } from './cron-in-words.ts';

describe('a schedule in words', () => {
  it.each([
    ['*/30 * * * * ?', 'Every 30 seconds'],
    ['0 0 * * * ?', 'Every hour'],
    // Quartz counts weekdays from 1 = Sunday.
    ['0 0 0 ? * 7', 'At 00:00, only on Saturday (UTC)'],
    ['0 15 10 ? * 6#3', 'At 10:15, on the third Friday of the month (UTC)'],
    ['0 0 12 L * ?', 'At 12:00, on the last day of the month (UTC)'],
    ['0 0 0 1 1 ? 2026', 'At 00:00, on day 1 of the month, only in January, only in 2026 (UTC)'],
    ['  0  0 9 ? * MON-FRI ', 'At 09:00, Monday through Friday (UTC)'],
  ])('%j', (cron, words) => {
    expect(cronInWords(cron)).toEqual({ kind: 'words', words });
  });

  it.each([
    ['*/5 * * * *', 5],
    ['', 1],
    ['0 0 0 1 1 ? 2026 x', 8],
  ])('does not take %j for a Quartz expression', (cron, fields) => {
    expect(cronInWords(cron)).toEqual({ kind: 'wrong_field_count', fields });
  });

  it('says that it does not understand the rest', () => {
    expect(cronInWords('a b c d e f')).toEqual({ kind: 'unreadable' });
  });
});
