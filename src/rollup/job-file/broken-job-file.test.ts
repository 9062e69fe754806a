import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { anyConfig, body, lineOf, putOf } from './configs-under-test.ts';
import { readJobFile } from './read-job-file.ts';
import { writeNdjson, writePutRequests } from './write-job-file.ts';

describe('a broken entry', () => {
  const anything = [
    '{',
    '{"id":',
    '{"id":"x"',
    '{"id":"x',
    '{"id":"x"}}',
    '{]',
    '}',
    ']',
    '"',
    ',',
  ].concat(
    ['/*', 'PUT', 'GET x', 'null', '{"a":1,"a":2}', '{/*', '{//', '{"a":'.repeat(99)],
    ['{"id":"x"}', '[7]', '[]x', '{"jobs":1}', lineOf('x').slice(0, -1), lineOf('before')],
  );
  const anyRequest = [
    'PUT _rollup/job/%',
    'PUT _rollup/job/x',
    'POST x\n{',
    'POST x\n{}',
    '[',
    '[{}',
  ].concat([putOf('x').slice(0, -1), putOf('x').slice(0, 40), putOf('%'), putOf('x', { id: 'y' })]);

  test.each(anything)('does not take its neighbours along: %j', (text) => {
    expectBetween(lineOf('before'), text, lineOf('after'));
    expectBetween(putOf('before'), text, putOf('after'));
  });

  // What stands below a request is its body.
  test.each(anyRequest)('does not take the requests around along: %j', (text) => {
    expectBetween(putOf('before'), text, putOf('after'));
  });

  function expectBetween(before: string, text: string, after: string) {
    const entries = readJobFile([before, text, after, ''].join('\n'));
    const line = before.split('\n').length + 1;
    const job = { kind: 'job', config: body };
    expect(entries.at(0)).toEqual({ ...job, line: 1, id: 'before' });
    expect(entries.at(1)).toMatchObject({ line, kind: 'unreadable' });
    expect(entries.at(-1)).toEqual({ ...job, line: line + text.split('\n').length, id: 'after' });
  }

  it('is told where it breaks off, not where the next one begins', () => {
    const text = `${lineOf('x').slice(0, -1)}\n${lineOf('after')}`;
    expect(readJobFile(text)).toMatchObject([
      { line: 1, problem: { code: 'not_json', line: 1 } },
      { line: 2, kind: 'job', id: 'after' },
    ]);
  });

  it('of a list is the whole list, up to the next request', () => {
    const text = `[\n${lineOf('a')}\n${lineOf('b')}]\n  ${putOf('after')}`;
    expect(readJobFile(text)).toMatchObject([
      { line: 1, problem: { code: 'not_json', line: 3 } },
      { line: 4, kind: 'job', id: 'after' },
    ]);
  });
});

describe('any text at all', () => {
  const pieces = [
    '{',
    '}',
    '[',
    ']',
    '"',
    ':',
    ',',
    '\n',
    '\r\n',
    ' ',
    '\\',
    '//',
    '#',
    '/*',
    '*/',
  ].concat(
    ['PUT _rollup/job/a', 'GET _all', 'PUT _rollup/job/%', '"jobs"', '"config"', '"id"', '\uFEFF'],
    ['null', '1', '\ud800', '\u2028', '{"id":"a"}', '"__proto__"', lineOf('a'), putOf('b')],
  );
  const anyPieces = fc.array(fc.constantFrom(...pieces)).map((them) => them.join(''));
  const anyFile = fc
    .array(anyConfig, { minLength: 1, maxLength: 4 })
    .chain((configs) => fc.constantFrom(writeNdjson(configs), writePutRequests(configs, false)));
  /** A file that was right until something was taken out and something else put in. */
  const anyBrokenFile = fc
    .tuple(anyFile, fc.nat(), fc.nat({ max: 100 }), anyPieces)
    .map(([file, place, length, put]) => {
      const at = place % (file.length + 1);
      return file.slice(0, at) + put + file.slice(at + length);
    });
  const anyList = fc
    .array(fc.constantFrom('{}', '7', '[]', lineOf('a'), lineOf('b')))
    .map((parts) => `[${parts.join(',\n')}]`);
  const anyText = fc.oneof(fc.string({ unit: 'binary' }), anyPieces, anyBrokenFile, anyList);

  it('is read to its end, on lines that ascend and that it has', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = readJobFile(text).map(({ line }) => line);
        expect(lines).toEqual([...lines].sort((a, b) => a - b));
        const last = text.split(/\r\n|\r|\n/).length;
        for (const line of lines) {
          expect(line).toBeGreaterThanOrEqual(1);
          expect(line).toBeLessThanOrEqual(last);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('gives no id twice, and each duplicate the line of a job', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lineOfJob = new Map<string, number>();
        for (const entry of readJobFile(text)) {
          if (entry.kind === 'job') {
            expect(lineOfJob.has(entry.id)).toBe(false);
            lineOfJob.set(entry.id, entry.line);
          } else if (entry.problem.code === 'duplicate') {
            expect(entry.problem.line).toBe(lineOfJob.get(entry.problem.id));
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
