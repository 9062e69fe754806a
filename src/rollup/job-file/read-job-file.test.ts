import { describe, expect, it, test } from 'vitest';
import { body, hostileIds, lineOf, putOf } from './configs-under-test.ts';
import { readJobFile } from './read-job-file.ts';

const job = (id: string) => ({ id, ...body });
const read = (line: number, id: string) => ({ line, kind: 'job', id, config: body });
const stopped = { job_state: 'stopped', upgraded_doc_id: true };
const answered = (...ids: string[]) => ({
  jobs: ids.map((id) => ({ config: job(id), status: stopped, stats: { pages_processed: 0 } })),
});
const indented = (value: unknown) => JSON.stringify(value, null, 2);

describe('jobs', () => {
  test.each<[name: string, text: string, entries: object[]]>([
    ['none', '', []],
    ['none but blank lines and comments', '\n \t\n# one\n// two\n/* three\n{} */', []],
    ['a line each', `${lineOf('a')}\n${lineOf('b')}`, [read(1, 'a'), read(2, 'b')]],
    ['one over many lines', indented(job('a')), [read(1, 'a')]],
    ['several on one line', `${lineOf('a')} ${lineOf('b')}`, [read(1, 'a'), read(1, 'b')]],
    ['a list on one line', `[${lineOf('a')},${lineOf('b')}]`, [read(1, 'a'), read(1, 'b')]],
    ['an empty list', '[]', []],
    ['a list over many lines', indented([job('a'), job('b')]), [read(2, 'a'), read(15, 'b')]],
    ['an answer of GET', JSON.stringify(answered('a', 'b')), [read(1, 'a'), read(1, 'b')]],
    ['an answer without jobs', '{"jobs":[]}', []],
    ['the jobs of an answer alone', JSON.stringify(answered('a').jobs), [read(1, 'a')]],
    ['one item of an answer', JSON.stringify(answered('a').jobs[0]), [read(1, 'a')]],
    ['requests', `${putOf('a')}\n\n${putOf('b')}\n`, [read(1, 'a'), read(15, 'b')]],
    [
      'one after the other',
      [lineOf('a'), putOf('b'), `[${lineOf('c')}]`, JSON.stringify(answered('d'))].join('\n'),
      [read(1, 'a'), read(2, 'b'), read(15, 'c'), read(16, 'd')],
    ],
    [
      'between comments and blank lines',
      `# mine\n\n${lineOf('a')} // first\n/* then\n*/ ${lineOf('b')}\n\n`,
      [read(3, 'a'), read(5, 'b')],
    ],
  ])('%s', (_, text, entries) => {
    expect(readJobFile(text)).toEqual(entries);
  });

  test.each<[name: string, text: string]>([
    ['no line break at the end', `${lineOf('a')}\n${putOf('b')}`],
    ['Windows', `${lineOf('a')}\n${putOf('b')}\n`.replaceAll('\n', '\r\n')],
    ['an old Mac', `${lineOf('a')}\n${putOf('b')}\n`.replaceAll('\n', '\r')],
    ['an editor that marks the byte order', `\uFEFF${lineOf('a')}\n${putOf('b')}`],
  ])('are found on the same lines in a file of %s', (_, text) => {
    expect(readJobFile(text)).toEqual([read(1, 'a'), read(2, 'b')]);
  });

  it('below a GET are its answer', () => {
    const text = `GET _rollup/job/_all\n# 200 OK\n${indented(answered('a'))}`;
    expect(readJobFile(text)).toMatchObject([{ line: 1, kind: 'unreadable' }, read(5, 'a')]);
  });

  it('of the same id are one, by the first that can be read', () => {
    const text = [lineOf('a', { note: '' }), lineOf('a'), lineOf('b'), putOf('a')].join('\n');
    expect(readJobFile(text)).toMatchObject([
      { line: 1, id: 'a', problem: { code: 'unknown_key', path: 'note' } },
      read(2, 'a'),
      read(3, 'b'),
      { line: 4, id: 'a', problem: { code: 'duplicate', id: 'a', line: 2 } },
    ]);
  });

  it('of different letters are different', () => {
    expect(readJobFile([lineOf('a'), lineOf('A'), lineOf('a ')].join('\n'))).toEqual([
      read(1, 'a'),
      read(2, 'A'),
      read(3, 'a '),
    ]);
  });
});

describe('a request that makes a job', () => {
  const text = indented(body);

  test.each([
    'PUT _rollup/job/sensor',
    'PUT /_rollup/job/sensor',
    'PUT /_xpack/rollup/job/sensor',
    'PUT _xpack/rollup/job/sensor',
    'PUT _rollup/job/sensor/',
    'PUT _rollup/job/sensor?pretty',
    'PUT /_rollup/job/sensor?pretty&error_trace=true',
    'put _rollup/job/sensor',
    'PUT \t _rollup/job/sensor \t ',
    '  PUT _rollup/job/sensor',
    'PUT _rollup/job/%73ensor',
    'PUT _rollup/job/sensor # mine',
    'PUT _rollup/job/sensor // mine',
    'PUT _rollup/job/sensor\n\n/* mine\n */',
  ])('%j', (request) => {
    expect(readJobFile(`${request}\n${text}`)).toEqual([read(1, 'sensor')]);
  });

  it('may have its body on the same line', () => {
    expect(readJobFile(`PUT _rollup/job/sensor ${JSON.stringify(body)}`)).toEqual([
      read(1, 'sensor'),
    ]);
  });

  it('may say its id again', () => {
    expect(readJobFile(putOf('a%2Fb', { id: 'a/b' }))).toEqual([read(1, 'a/b')]);
  });

  test.each(hostileIds.filter((id) => !['.', '..'].includes(id)))(
    'has its id decoded: %j',
    (id) => {
      expect(readJobFile(putOf(encodeURIComponent(id)))).toEqual([read(1, id)]);
    },
  );

  test.each([
    ['%2E%2E', '..'],
    ['..', '..'],
    ['%252F', '%2F'],
    ['a+b', 'a+b'],
    ['ü', 'ü'],
    ['__proto__', '__proto__'],
    ['constructor', 'constructor'],
  ])('of the path …/%s makes the job %s', (segment, id) => {
    expect(readJobFile(putOf(segment))).toEqual([read(1, id)]);
  });
});

describe('an excerpt', () => {
  const excerptOf = (text: string) => {
    const [entry] = readJobFile(text);
    return entry?.kind === 'unreadable' ? entry.excerpt : null;
  };

  test.each<[name: string, text: string, excerpt: string]>([
    ['a line', 'what is this?\nAnd this?', 'what is this?'],
    ['one behind blanks', '\n  oh', 'oh'],
    ['the first of several', '{"a":\n1}', '{"a":'],
    ['a part of a list', '[{"a": 1}, 7]', '{"a": 1}, 7]'],
    ['200 characters', 'x'.repeat(500), 'x'.repeat(200)],
    ['no half character', `x${'🚀'.repeat(200)}`, `x${'🚀'.repeat(99)}`],
  ])('is %s', (_, text, excerpt) => {
    expect(excerptOf(text)).toBe(excerpt);
  });
});
