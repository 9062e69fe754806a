import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { warningTexts } from './warning-header.ts';

const agent = '299 Elasticsearch-8.19.8-b48c6c2a4e2d';

describe('the warnings of a header', () => {
  test.each([
    ['one', `${agent} "It will be removed."`, ['It will be removed.']],
    [
      'several in one line',
      `${agent} "one", ${agent} "two",${agent} "three"`,
      ['one', 'two', 'three'],
    ],
    ['one with commas', `${agent} "a, b, and c", ${agent} "d"`, ['a, b, and c', 'd']],
    ['one with quotes', `${agent} "Use \\"this\\", not \\"that\\""`, ['Use "this", not "that"']],
    ['one with backslashes', `${agent} "C:\\\\temp\\\\"`, ['C:\\temp\\']],
    ['one that looks like two', `${agent} "x\\", ${agent} \\"y"`, [`x", ${agent} "y`]],
    ['one with a date', `${agent} "old" "Mon, 24 Nov 2025 10:00:00 GMT"`, ['old']],
    ['one with emoji', `${agent} "job [%F0%9F%9A%80] of 100%"`, ['job [🚀] of 100%']],
    ['an escaped slash, which is meant', `${agent} "[a%2Fb]"`, ['[a%2Fb]']],
    ['bytes that are no text', `${agent} "[%FF%FE]"`, ['[%FF%FE]']],
    [
      'markup, as text',
      `${agent} "<img src=x onerror=alert(1)>"`,
      ['<img src=x onerror=alert(1)>'],
    ],
    ['from somebody else', '299 - "maintenance at noon"', ['maintenance at noon']],
  ])('%s', (_what, header, texts) => {
    expect(warningTexts(header)).toEqual(texts);
  });

  test.each([
    ['none', ''],
    ['an empty one', `${agent} ""`],
    ['a blank one', `${agent} "  "`],
    ['of a cache', '110 proxy "Response is Stale"'],
    ['of a changed answer', '214 proxy "Transformation applied"'],
    ['without quotes', `${agent} text`],
    ['without an end', `${agent} "text`],
    ['without an agent', '299 "text"'],
    ['with something behind it', `${agent} "text" more`],
    ['with a quote within', `${agent} "one" two"`],
    ['only commas', ',,,'],
  ])('%s is left out', (_what, header) => {
    expect(warningTexts(header)).toEqual([]);
  });

  test('a malformed one does not hide those beside it', () => {
    expect(warningTexts(`nonsense, ${agent} "good", 299, ${agent} "also"`)).toEqual([
      'good',
      'also',
    ]);
  });

  test('a very long one is cut', () => {
    const [text = ''] = warningTexts(`${agent} "${'x'.repeat(60_000)}"`);
    expect(text).toBe(`${'x'.repeat(1000)}…`);
  });

  test('any text comes back as it was sent', () => {
    const printable = fc.string({ unit: 'grapheme-ascii' }).map((text) => text.trim());
    fc.assert(
      fc.property(fc.array(printable, { maxLength: 4 }), (texts) => {
        const quoted = texts.map((text) => text.replace(/[\\"]/g, '\\$&'));
        const header = quoted.map((text) => `${agent} "${text}"`).join(', ');
        const meant = texts.filter((text) => text !== '' && !/%[89A-F]/.test(text));
        fc.pre(texts.every((text) => !/%[89A-F]/.test(text)));
        expect(warningTexts(header)).toEqual(meant);
      }),
    );
  });

  test('no text whatever is a fault', () => {
    const pieces = [
      '"',
      '\\',
      ',',
      ' ',
      '299',
      '299 a ',
      'x',
      '%F0',
      '%9F',
      '\u0000',
      'é',
      '\ud800',
    ];
    const header = fc.array(fc.constantFrom(...pieces), { maxLength: 60 });
    fc.assert(
      fc.property(header, (parts) => {
        for (const text of warningTexts(parts.join(''))) expect(text.trim()).not.toBe('');
      }),
    );
  });
});
