import fc from 'fast-check';
import { expect, it } from 'vitest';
import { matchesPattern } from './matches-pattern.ts';

it.each([
  ['logs-*', 'logs-1', true],
  ['logs-*', 'logs-', true],
  ['logs-*', 'log', false],
  ['*', '', true],
  ['**', 'any', true],
  ['a*b*c', 'axxbyyc', true],
  ['a*b*c', 'axxbyy', false],
  ['*ab', 'aab', true],
  ['a.c', 'abc', false],
  ['', '', true],
  ['', 'a', false],
])('%j and %j: %s', (pattern, name, matches) => {
  expect(matchesPattern(pattern, name)).toBe(matches);
});

it('agrees with a regular expression on short texts', () => {
  const short = (letters: string[]) =>
    fc.array(fc.constantFrom(...letters), { maxLength: 8 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(short(['a', 'b', '*']), short(['a', 'b']), (pattern, name) => {
      const expression = new RegExp(`^${pattern.replace(/\*+/g, '.*')}$`);
      expect(matchesPattern(pattern, name)).toBe(expression.test(name));
    }),
    { numRuns: 2000 },
  );
});

it('comes back from a pattern that would keep a regular expression for years', () => {
  expect(matchesPattern(`${'*a'.repeat(100)}*b`, 'a'.repeat(10_000))).toBe(false);
});
