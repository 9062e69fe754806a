import { describe, expect, it, test } from 'vitest';
import { quoted, shortened } from './shortened.ts';
import { visible, visibleInText } from './visible.ts';

test.each([
  ['what turns the direction', 'night-\u202ecba', String.raw`night-\u202ecba`],
  ['an isolate', '\u2066a\u2069', String.raw`\u2066a\u2069`],
  ['an Arabic mark', 'a\u061cb', String.raw`a\u061cb`],
  ['what has no width', 'sen\u200bsor\u2060\ufeff', String.raw`sen\u200bsor\u2060\ufeff`],
  ['a soft hyphen', 'sen\u00adsor', String.raw`sen\u00adsor`],
  [
    'control characters',
    'a\u0000b\tc\nd\u007f\u0085',
    String.raw`a\u0000b\u0009c\u000ad\u007f\u0085`,
  ],
])('%s is visible in a name', (_, name, shown) => {
  expect(visible(name)).toBe(shown);
});

test.each(['sensor_5m', 'two words', 'back\\slash', 'Größe', '日本', 'عربى', '🚀 ☀️', '\ud800'])(
  'the name %s is shown as it is',
  (name) => {
    expect(visible(name)).toBe(name);
  },
);

describe('a text of others', () => {
  it('keeps its lines, and has no other sign that nobody sees', () => {
    expect(visibleInText('job [a\u202eb]\n\tat\r\nx\u0000\ufeff')).toBe(
      String.raw`job [a\u202eb]` + '\n\tat\r\nx' + String.raw`\u0000\ufeff`,
    );
  });
});

describe('a name in a sentence', () => {
  it('is visible', () => {
    expect(quoted('night-\u202ecba')).toBe(String.raw`“night-\u202ecba”`);
  });

  it('is cut between its signs, and not within an escape', () => {
    expect(shortened('\u200b'.repeat(100))).toBe(
      `${String.raw`\u200b`.repeat(40)}…${String.raw`\u200b`.repeat(15)}`,
    );
  });
});
