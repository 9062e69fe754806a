import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { JsonReader, JsonTrouble } from './json-reader.ts';

/** The only value of a text. */
function read(text: string): unknown {
  const reader = new JsonReader(text);
  reader.skipBlank();
  const value = reader.readValue();
  reader.skipBlank();
  if (reader.offset < text.length) throw new JsonTrouble(reader.offset);
  return value;
}

/** Where and why the text is no JSON. */
function troubleWith(text: string): Pick<JsonTrouble, 'offset' | 'repeatedKey'> {
  try {
    read(text);
  } catch (error) {
    if (error instanceof JsonTrouble)
      return { offset: error.offset, repeatedKey: error.repeatedKey };
    throw error;
  }
  throw new Error('expected trouble');
}

/** Null where it is no JSON. */
function parsed(text: string): { value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch {
    return null;
  }
}

describe('the reader of JSON', () => {
  it('reads what JSON.parse reads', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.constantFrom(0, 1, '\t'), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        expect(read(text)).toEqual(JSON.parse(text));
      }),
      { numRuns: 300 },
    );
  });

  it('takes a text for JSON where JSON.parse does, and only there', () => {
    const pieces = [
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      ' ',
      '\n',
      '"a"',
      '"b"',
      '"',
      '\\',
      '\\u0041',
    ].concat(['1', '-', '.', '0', 'e', '+', 'true', 'fals', 'null', 'NaN', 'é', '\t']);
    const anyPieces = fc.array(fc.constantFrom(...pieces), { maxLength: 12 });
    fc.assert(
      fc.property(
        anyPieces.map((them) => them.join('')),
        (text) => {
          const expected = parsed(text);
          if (expected) {
            // Repeated names are made by these pieces now and then: JSON.parse takes the last.
            const isRepeated = text.split('"a"').length > 2 || text.split('"b"').length > 2;
            fc.pre(!isRepeated);
            expect(read(text)).toEqual(expected.value);
          } else {
            expect(() => read(text)).toThrow(JsonTrouble);
          }
        },
      ),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['a name after #', '# "a": 2\n{"a": 1}', { a: 1 }],
    ['a name after //', '{ // "a": 2\n"a": 1 }', { a: 1 }],
    ['a name between /* and */', '{ /* "a": 2,\n* / */ "a" /**/ : /***/ 1 }', { a: 1 }],
    ['after the last of a list', '[1 # one\n, 2 // two\n]', [1, 2]],
    ['before the end of what is empty', '[ // nothing\n]', []],
  ])('passes over comments: %s', (_, text, value) => {
    expect(read(text)).toEqual(value);
  });

  test.each(['{"a": "# no // comment /* at */ all"}', '["http://localhost:9200/*"]'])(
    'finds no comment within a text: %s',
    (text) => {
      expect(read(text)).toEqual(JSON.parse(text));
    },
  );

  it('keeps names that JavaScript knows as what they are', () => {
    const value = read('{"__proto__": {"x": 1}, "constructor": 2, "toString": 3}') as object;
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor', 'toString']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(value).not.toHaveProperty('x');
  });

  it('stops behind the value, and says where the parts of a list begin', () => {
    const reader = new JsonReader('[{}, 1,\n "x", [2]] {"next": 1}');
    const value = reader.readValue() as unknown[];
    expect(reader.offset).toBe(18);
    expect(reader.partOffsets.get(value)).toEqual([1, 5, 9, 14]);
    reader.skipBlank();
    expect(reader.readValue()).toEqual({ next: 1 });
  });
});

describe('trouble', () => {
  test.each<[text: string, offset: number]>([
    ['', 0],
    ['{', 1],
    ['{"a"', 4],
    ['{"a":', 5],
    ['{"a":1', 6],
    ['{"a":1,}', 7],
    ['{,}', 1],
    ['{a:1}', 1],
    ["{'a':1}", 1],
    ['{"a" 1}', 5],
    ['{"a":1 "b":2}', 7],
    ['[1,]', 3],
    ['[1 2]', 3],
    ['[1}', 2],
    ['["a', 1],
    ['["a\nb"]', 3],
    ['["\\x"]', 1],
    ['["\\', 1],
    ['[01]', 1],
    ['[+1]', 1],
    ['[.5]', 1],
    ['[NaN]', 1],
    ['[undefined]', 1],
    ['[True]', 1],
    ['{} x', 3],
    ['{ /* "a": 1 }', 2],
  ])('%j at %i', (text, offset) => {
    expect(troubleWith(text)).toEqual({ offset, repeatedKey: null });
  });

  test.each<[text: string, offset: number, repeatedKey: string]>([
    ['{"a":1,"a":2}', 7, 'a'],
    ['{"a":1,"\\u0061":2}', 7, 'a'],
    ['[{"a":{"b":1},"c":{"b":1,"b":1}}]', 25, 'b'],
    ['{"__proto__":1,"__proto__":2}', 15, '__proto__'],
    ['{"":1,"":1}', 6, ''],
  ])('a name that stands twice in one object: %s', (text, offset, repeatedKey) => {
    expect(troubleWith(text)).toEqual({ offset, repeatedKey });
  });

  it('is what is deeper than any configuration, and the stack is safe', () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(read(nested(50))).toEqual(JSON.parse(nested(50)));
    expect(troubleWith(nested(100)).offset).toBe(51);
    expect(troubleWith('['.repeat(1_000_000)).offset).toBe(51);
    expect(troubleWith('{"a":'.repeat(1_000_000)).offset).toBe(5 * 51);
  });
});
