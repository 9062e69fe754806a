import { describe, expect, test } from 'vitest';
import { body, lineOf, putOf } from './configs-under-test.ts';
import type { JobFileProblem } from './job-file-entry.ts';
import { readJobFile } from './read-job-file.ts';

interface Case {
  text: string;
  /** One problem each, with the line and what is known of the id. */
  problems: [line: number, id: string | null, problem: JobFileProblem][];
}

const one = (
  text: string,
  problem: JobFileProblem,
  { id = null, line = 1 }: { id?: string | null; line?: number } = {},
): Case => ({ text, problems: [[line, id, problem]] });

const broken = (text: string, line: number) => one(text, { code: 'not_json', line });
const other = (text: string, request: string) => one(text, { code: 'other_request', request });

const cases: Record<JobFileProblem['code'], Case[]> = {
  unknown_text: [
    one('id,index_pattern', { code: 'unknown_text' }),
    one('\n\n  sensor', { code: 'unknown_text' }, { line: 3 }),
    one('"a text"', { code: 'unknown_text' }),
    one('7', { code: 'unknown_text' }),
    one('}', { code: 'unknown_text' }),
    one('/* without an end\n', { code: 'unknown_text' }),
    one('PUT', { code: 'unknown_text' }),
    one('PATCHED _rollup/job/a', { code: 'unknown_text' }),
  ],
  not_json: [
    broken('{', 1),
    broken('[', 1),
    broken('{"id":\n"a",\n}', 3),
    broken('{"id":"a', 1),
    broken('{"id":"a\n"}', 1),
    broken(`[${lineOf('a')},\n${lineOf('b')},\n]`, 3),
    broken(`[${lineOf('a')}\n${lineOf('b')}]`, 2),
    broken('PUT _rollup/job/a\n{\n  "cron": now\n}', 3),
    broken('{"a":'.repeat(100_000), 1),
    broken('['.repeat(100_000), 1),
    broken('{"a": "\\u12"}', 1),
    broken('{ # "a": 1 }', 1),
  ],
  repeated_key: [
    one('{"id":"a",\n"id":"b"}', { code: 'repeated_key', key: 'id', line: 2 }),
    one('{"groups":{"x":1,"x":1}}', { code: 'repeated_key', key: 'x', line: 1 }),
    one('{"__proto__":1,"__proto__":1}', { code: 'repeated_key', key: '__proto__', line: 1 }),
    one('PUT _rollup/job/a\n{\n"cron":"",\n"cron":""}', {
      code: 'repeated_key',
      key: 'cron',
      line: 4,
    }),
  ],
  other_request: [
    other('GET _cat/indices', 'GET _cat/indices'),
    other('POST _rollup/job/a/_start', 'POST _rollup/job/a/_start'),
    other('DELETE _rollup/job/a # gone', 'DELETE _rollup/job/a'),
    other('PUT _ilm/policy/a\n{"policy":{}}', 'PUT _ilm/policy/a'),
    other('PUT _rollup/job', 'PUT _rollup/job'),
    other('PUT _rollup/job/', 'PUT _rollup/job/'),
    other('PUT _rollup/job/a/b', 'PUT _rollup/job/a/b'),
    other('PUT x/_rollup/job/a', 'PUT x/_rollup/job/a'),
    other('PUT http://localhost:9200/_rollup/job/a', 'PUT http://localhost:9200/_rollup/job/a'),
  ],
  no_body: [
    one('PUT _rollup/job/a', { code: 'no_body' }, { id: 'a' }),
    one('\nPUT _rollup/job/%2F\n\n# nothing', { code: 'no_body' }, { id: '/', line: 2 }),
    {
      text: 'PUT _rollup/job/a\nPUT _rollup/job/b',
      problems: [
        [1, 'a', { code: 'no_body' }],
        [2, 'b', { code: 'no_body' }],
      ],
    },
  ],
  not_a_job: [
    one('PUT _rollup/job/a\n[]', { code: 'not_a_job' }, { id: 'a' }),
    {
      text: '[7,\n"x",\nnull, [],\n\n[1,\n{}], true]',
      problems: [
        [1, null, { code: 'not_a_job' }],
        [2, null, { code: 'not_a_job' }],
        [3, null, { code: 'not_a_job' }],
        [3, null, { code: 'not_a_job' }],
        [5, null, { code: 'not_a_job' }],
        [6, null, { code: 'not_a_job' }],
      ],
    },
    one('{"jobs": [\n1]}', { code: 'not_a_job' }, { line: 2 }),
  ],
  id_not_decodable: [
    one(putOf('%'), { code: 'id_not_decodable', segment: '%' }),
    one(putOf('50%'), { code: 'id_not_decodable', segment: '50%' }),
    one(putOf('%FF'), { code: 'id_not_decodable', segment: '%FF' }),
    one(putOf('%ED%A0%80'), { code: 'id_not_decodable', segment: '%ED%A0%80' }),
    one('PUT _rollup/job/%zz', { code: 'id_not_decodable', segment: '%zz' }),
  ],
  id_not_unicode: [
    one('{"id":"\\ud800",' + JSON.stringify(body).slice(1), { code: 'id_not_unicode' }),
    one(lineOf('a\udc00'), { code: 'id_not_unicode' }),
    one(putOf('\ud800'), { code: 'id_not_unicode' }),
  ],
  two_ids: [
    one(putOf('a', { id: 'b' }), { code: 'two_ids', inPath: 'a', inBody: 'b' }, { id: 'a' }),
    one(putOf('a', { id: '' }), { code: 'two_ids', inPath: 'a', inBody: '' }, { id: 'a' }),
    one(
      putOf('a%2Fb', { id: 'a%2Fb' }),
      { code: 'two_ids', inPath: 'a/b', inBody: 'a%2Fb' },
      { id: 'a/b' },
    ),
  ],
  missing_key: [
    one('{}', { code: 'missing_key', path: 'id' }),
    one('{"id":"a"}', { code: 'missing_key', path: 'index_pattern' }, { id: 'a' }),
    one('PUT _rollup/job/a\n{}', { code: 'missing_key', path: 'index_pattern' }, { id: 'a' }),
    one('{"config":{"id":"a"}}', { code: 'missing_key', path: 'index_pattern' }, { id: 'a' }),
  ],
  unknown_key: [
    one(lineOf('a', { owner: 'me' }), { code: 'unknown_key', path: 'owner' }, { id: 'a' }),
    one('{"constructor":1}', { code: 'unknown_key', path: 'constructor' }),
    one(
      'PUT _rollup/job/a\n{"__proto__":{}}',
      { code: 'unknown_key', path: '__proto__' },
      { id: 'a' },
    ),
    one('{"config":{},"_id":1}', { code: 'unknown_key', path: '_id' }),
    one('{"error":{"reason":"no"},"status":404}', { code: 'unknown_key', path: 'error' }),
    {
      text: '{"jobs":[\n{}],\n"next":2}',
      problems: [
        [1, null, { code: 'unknown_key', path: 'next' }],
        [2, null, { code: 'missing_key', path: 'id' }],
      ],
    },
  ],
  empty_list: [
    one(
      putOf('a', { groups: { ...body.groups, terms: { fields: [] } } }),
      {
        code: 'empty_list',
        path: 'groups.terms.fields',
      },
      { id: 'a' },
    ),
    one(
      putOf('a', { metrics: [{ field: 'load', metrics: [] }] }),
      {
        code: 'empty_list',
        path: 'metrics[0].metrics',
      },
      { id: 'a' },
    ),
  ],
  several_intervals: [
    one(
      putOf('a', {
        groups: {
          date_histogram: { field: 'at', fixed_interval: '1h', calendar_interval: '1d' },
        },
      }),
      { code: 'several_intervals', path: 'groups.date_histogram' },
      { id: 'a' },
    ),
  ],
  wrong_type: [
    one('{"jobs":{}}', { code: 'wrong_type', path: 'jobs', expected: 'list' }),
    one('{"config":[]}', { code: 'wrong_type', path: 'config', expected: 'object' }),
    one(lineOf('a', { page_size: '5' }), wrong('page_size', 'number'), { id: 'a' }),
    one(lineOf('a', { page_size: 0 }).replace(':0', ':1e999'), wrong('page_size', 'number'), {
      id: 'a',
    }),
    one(putOf('a', { id: 7 }), { code: 'wrong_type', path: 'id', expected: 'text' }),
  ],
  duplicate: [
    {
      text: `\n${lineOf('a')}\n${lineOf('b')}\n${lineOf('a')}\n${lineOf('a')}`,
      problems: [
        [4, 'a', { code: 'duplicate', id: 'a', line: 2 }],
        [5, 'a', { code: 'duplicate', id: 'a', line: 2 }],
      ],
    },
    {
      text: `${putOf('%5F_proto__')}\n${lineOf('__proto__')}`,
      problems: [[14, '__proto__', { code: 'duplicate', id: '__proto__', line: 1 }]],
    },
  ],
};

function wrong(path: string, expected: 'number'): JobFileProblem {
  return { code: 'wrong_type', path, expected };
}

function problemsOf(text: string): Case['problems'] {
  return readJobFile(text).flatMap((entry) =>
    entry.kind === 'unreadable' ? [[entry.line, entry.id, entry.problem]] : [],
  );
}

describe.each(Object.entries(cases))('%s', (_, ofCode) => {
  test.each(ofCode.map((each) => [each.text.slice(0, 60), each] as const))(
    '%j',
    (_, { text, problems }) => {
      expect(problemsOf(text)).toEqual(problems);
    },
  );
});
