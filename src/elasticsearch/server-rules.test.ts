import { describe, expect, test } from 'vitest';
import type { ServerRules } from './server-rules.ts';
import { anyVersion, serverRulesOf } from './server-rules.ts';
import { versionDifferences } from './version-differences.ts';

/** The last release before each boundary of the table. */
const before: Record<string, string> = {
  '6.4': '6.3.2',
  '6.5': '6.4.3',
  '6.6': '6.5.4',
  '6.7': '6.6.2',
  '7.0': '6.8.23',
  '7.2': '7.1.1',
  '7.7': '7.6.2',
  '7.9': '7.8.1',
  '7.10': '7.9.3',
  '7.14': '7.13.4',
  '8.0': '7.17.29',
  '8.2': '8.1.3',
  '8.7': '8.6.2',
  '8.11': '8.10.4',
  '8.15': '8.14.3',
  '8.18': '8.17.10',
};
const names = Object.keys(versionDifferences) as (keyof ServerRules)[];

describe.each(names)('%s', (name) => {
  const { since, until }: { since?: string; until?: string } = versionDifferences[name];

  test('begins and ends with the versions of the table', () => {
    const is = (version: string) => serverRulesOf(version)[name];
    if (since !== undefined) {
      expect(is(`${since}.0`)).toBe(true);
      expect(is(before[since] ?? '')).toBe(false);
    }
    if (until !== undefined) {
      expect(is(`${until}.0`)).toBe(false);
      expect(is(before[until] ?? '')).toBe(true);
    }
    expect(is('10.0.0')).toBe(until === undefined);
  });
});

test.each(['8.19.8', '8.19.8-SNAPSHOT', '8.19', '8.19.0-alpha1+build'])('%s is 8.19', (version) => {
  expect(serverRulesOf(version)).toEqual(serverRulesOf('8.19.0'));
});

test.each(['', 'latest', 'x8.19', '8x', '99999.1'])('"%s" is no known version', (version) => {
  expect(serverRulesOf(version)).toEqual(serverRulesOf(null));
});

describe('where only a range is known', () => {
  const six = { from: '6.3', below: '7.0' };
  const seven = { from: '7.0', below: '8.0' };
  const eight = { from: '8.0', below: null };

  test('what is so in all of it, is so', () => {
    expect(serverRulesOf(six)).toMatchObject({ xpackPaths: true, oldPathsServed: true });
    expect(serverRulesOf(seven)).toMatchObject({ xpackPaths: false, oldPathsServed: true });
    expect(serverRulesOf(eight)).toMatchObject({ typedIntervals: true, startsStartedJob: true });
  });

  test('what is so in none of it, is not', () => {
    expect(serverRulesOf(six)).toMatchObject({ typedIntervals: false, startsStartedJob: false });
    expect(serverRulesOf(seven)).toMatchObject({ patternLists: false, warnsOfRemoval: false });
    expect(serverRulesOf(eight)).toMatchObject({ upgradedDocId: false, oldPathsServed: false });
  });

  test('what is so in a part of it is as the table assumes: so that the server decides', () => {
    expect(serverRulesOf(six)).toMatchObject({ stopWaits: true, checksCron: false });
    expect(serverRulesOf(seven)).toMatchObject({ typedIntervals: true, productHeader: false });
    expect(serverRulesOf(eight)).toMatchObject({ patternLists: true, refusesFirstJob: false });
  });

  test('and where nothing is, everything is as the table assumes', () => {
    const assumed = names.map((name) => [name, versionDifferences[name].assumed] as const);
    expect(serverRulesOf(null)).toEqual(Object.fromEntries(assumed));
    expect(serverRulesOf(anyVersion)).toEqual(serverRulesOf(null));
  });
});
