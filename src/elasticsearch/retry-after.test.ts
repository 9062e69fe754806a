import { expect, it } from 'vitest';
import { readRetryAfter } from './retry-after.ts';

const now = Date.UTC(2025, 10, 24, 10, 0, 0, 500);

it.each([
  ['20', 20],
  [' 0 ', 0],
  ['Mon, 24 Nov 2025 10:01:00 GMT', 60],
  ['Mon, 24 Nov 2025 09:00:00 GMT', 0],
  [null, undefined],
  ['', undefined],
  ['-5', undefined],
  ['1.5', undefined],
  ['2030', 2030],
  ['soon', undefined],
  ['Someday, soon GMT', undefined],
  ['99999999999999', undefined],
])('%j is %j seconds', (header, seconds) => {
  expect(readRetryAfter(header, now)).toBe(seconds);
});
