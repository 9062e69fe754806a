import { expect, test } from 'vitest';
import { serverRulesOf, type ServerRules } from './server-rules.ts';

test.each<[rule: keyof ServerRules, since: string, before: string]>([
  ['dateMetrics', '6.5.0', '6.4.3'],
  ['indexCaps', '6.4.0', '6.3.2'],
  ['typedIntervals', '7.2.0', '7.1.1'],
  ['dateNanos', '7.9.0', '7.8.1'],
  ['patternLists', '8.2.0', '8.1.3'],
  ['downsamples', '8.7.0', '8.6.2'],
  ['recommendsDownsampling', '8.11.0', '8.10.4'],
  ['refusesFirstJob', '8.15.0', '8.14.3'],
])('%s since %s, and not in %s', (rule, since, before) => {
  expect(serverRulesOf(since)[rule]).toBe(true);
  expect(serverRulesOf(before)[rule]).toBe(false);
  expect(serverRulesOf('10.0.0')[rule]).toBe(true);
});

test('the API stands below _xpack up to 6.8', () => {
  expect(serverRulesOf('6.8.23').xpackPaths).toBe(true);
  expect(serverRulesOf('7.0.0').xpackPaths).toBe(false);
});

test('a version that is not known is the newest', () => {
  expect(serverRulesOf(null)).toEqual(serverRulesOf('9.9.0'));
});
