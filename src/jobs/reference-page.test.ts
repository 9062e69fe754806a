import { describe, expect, it } from 'vitest';
import { referencePage } from './reference-page.ts';

describe('a page of the reference', () => {
  it.each([
    ['6.3.2', '6.3'],
    ['7.17.29', '7.17'],
    ['8.19.8', '8.19'],
    ['8.9.0-SNAPSHOT', '8.9'],
    ['9.2.0', '8.19'],
    ['odd', '8.19'],
    [null, '8.19'],
    [{ from: '7.0', below: '8.0' }, '8.19'],
  ])('for %j is that of %s', (version, line) => {
    expect(referencePage('rollup-apis', version)).toBe(
      `https://www.elastic.co/guide/en/elasticsearch/reference/${line}/rollup-apis.html`,
    );
  });
});
