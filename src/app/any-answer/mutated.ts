import fc from 'fast-check';

/** One thing that is not as it was in a JSON document. */
type Edit =
  | { how: 'left_out' | 'twice' }
  | { how: 'replaced'; by: string }
  | { how: 'renamed'; to: string }
  | { how: 'joined'; by: string; called: string };

function deep(levels: number): string {
  return '[{"a":'.repeat(levels) + '1' + '}]'.repeat(levels);
}

const names = fc.constantFrom(
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', 'then', 'key', ''],
  ...['id', 'jobs', 'fields', 'error', 'reason', 'bytes_saved', '😀', '\u202e', 'a'.repeat(5_000)],
);

const texts = fc.oneof(
  names,
  fc.constantFrom(
    ...[
      'NaN',
      'Infinity',
      '-1',
      '1e999',
      ' ',
      '\n',
      '<script>alert(1)</script>',
      '\u202eabc\u202c',
    ],
    ...['\ud800', 'a\udc00b', '\0', '👩‍👩‍👧‍👦', 'ﷺ'.repeat(300), '%', '%2F..', '..', 'x'.repeat(20_000)],
    // What is nearly a time value, an interval, a zone, a schedule.
    ...['0d', '99999999999d', '9'.repeat(400) + 'd', '1M', '1q', '1.5h', '-1h', '1nanos', '1w'],
    ...['Mars/Olympus', '+18:00', '+99:99', 'GMT+0', 'Europe/Berlin', 'utc', 'EST5EDT'],
    ...['0 0 0 31 2 ?', '* * * * * ?', '0 0 0 L-3 * ?', '0 0/0 * * * ?', '0 0 0 ? * 6#5 2099'],
    ...['0 0 0 1W * ?', '? ? ? ? ? ?', '1 '.repeat(3_000), '0 0 0 29 2 ? 2023', '99 99 99 99 99 ?'],
    ...['stopped', 'started', 'indexing', 'stopping', 'aborting', 'ready', 'needed', 'done', 'red'],
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
);

/** A number as JSON can write it, whatever becomes of it. */
const numbers = fc.oneof(
  fc.constantFrom(
    ...['0', '-0', '-1', '1.5', '1e999', '-1e999', '1e308', '5e-324', '9007199254740993', '1e21'],
    ...['8640000000000000', '8639999999999999', '-8640000000000000', '8640000000000001'],
    ...['253402300800000', '-62135596800001', `1${'0'.repeat(400)}`, '1763978400000'],
  ),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
);

/** A JSON value, as text. */
export const anyValue = fc.oneof(
  fc.constantFrom(
    ...['null', 'true', 'false', '[]', '{}', '[null]', '[[]]', '{"a":{}}', '["a","a"]', '[1]'],
    ...['{"__proto__":{"a":1}}', '{"constructor":null}', '{"then":1}', '{"length":3}', deep(25)],
  ),
  texts.map((text) => JSON.stringify(text)),
  numbers,
  fc.json(),
);

const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.constantFrom<Edit>({ how: 'left_out' }, { how: 'twice' }),
  { weight: 4, arbitrary: anyValue.map((by): Edit => ({ how: 'replaced', by })) },
  names.map((to): Edit => ({ how: 'renamed', to })),
  fc.tuple(names, anyValue).map(([called, by]): Edit => ({ how: 'joined', called, by })),
);

/** One to four edits, and where: a place is a number of any size. */
const edits = fc.array(fc.tuple(fc.nat(), edit), { minLength: 1, maxLength: 4 });

/** The JSON of the value, as text, with the edits in it; each place is taken modulo how many there are. */
function written(value: unknown, changes: readonly (readonly [number, Edit])[]): string {
  const places = placesIn(value);
  const changeAt = new Map(changes.map(([at, change]) => [at % places, change]));
  let place = 0;
  function content(part: unknown): string {
    if (Array.isArray(part)) return `[${part.flatMap((item) => members(null, item)).join(',')}]`;
    if (typeof part !== 'object' || part === null) return JSON.stringify(part);
    const entries = Object.entries(part).flatMap(([key, item]) => members(key, item));
    return `{${entries.join(',')}}`;
  }
  function members(key: string | null, part: unknown): string[] {
    const change = changeAt.get(place);
    place += 1;
    const named = (name: string | null, text: string) =>
      key === null ? text : `${JSON.stringify(name)}:${text}`;
    const same = named(key, content(part));
    switch (change?.how) {
      case undefined:
        return [same];
      case 'left_out':
        return [];
      case 'twice':
        return [same, same];
      case 'replaced':
        return [named(key, change.by)];
      case 'renamed':
        return [named(change.to, content(part))];
      case 'joined':
        return [same, named(change.called, change.by)];
    }
  }
  return members(null, value).join(' ');
}

function placesIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, part) => sum + placesIn(part), 1);
}

/** One of the JSON documents, as text, with something wrong in it. */
export function mutated(documents: readonly unknown[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...documents), edits)
    .map(([document, changes]) => written(document, changes));
}

/** One of the JSON documents, as text that breaks off, or that holds what does not belong there. */
export function damaged(documents: readonly unknown[]): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(...documents), fc.nat(), fc.nat(30), fc.string({ unit: 'binary' }))
    .map(([document, at, gap, inserted]) => {
      const text = JSON.stringify(document);
      const start = at % (text.length + 1);
      return text.slice(0, start) + (gap === 0 ? '' : inserted + text.slice(start + gap));
    });
}

/** Nests deeper than any recursion goes. */
export const bottomless = '['.repeat(100_000) + ']'.repeat(100_000);
