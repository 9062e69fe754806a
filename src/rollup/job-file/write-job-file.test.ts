import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { anyConfig, body, hostileIds } from './configs-under-test.ts';
import { readJobFile } from './read-job-file.ts';
import { writeNdjson, writePutRequests } from './write-job-file.ts';

const job = (id: string) => ({ id, ...body });
const bodyText = JSON.stringify(body, null, 2);

const anyConfigs = fc.uniqueArray(anyConfig, { selector: ({ id }) => id, maxLength: 5 });

describe('NDJSON', () => {
  it('has a line for each job, the last one too', () => {
    expect(writeNdjson([job('a'), job('b')])).toBe(
      `${JSON.stringify(job('a'))}\n${JSON.stringify(job('b'))}\n`,
    );
    expect(writeNdjson([])).toBe('');
  });

  it('keeps what only some versions have', () => {
    const newer = { ...job('a'), priority: 7 };
    expect(JSON.parse(writeNdjson([newer]))).toEqual(newer);
  });

  it('is read again as the same jobs, one on each line', () => {
    fc.assert(
      fc.property(anyConfigs, (configs) => {
        expect(readJobFile(writeNdjson(configs))).toEqual(
          configs.map(({ id, ...config }, index) => ({ line: index + 1, kind: 'job', id, config })),
        );
      }),
      { numRuns: 300 },
    );
  });
});

describe('PUT requests', () => {
  it('make each job, with a blank line between them', () => {
    expect(writePutRequests([job('a'), job('b')], false)).toBe(
      `PUT _rollup/job/a\n${bodyText}\n\nPUT _rollup/job/b\n${bodyText}\n`,
    );
    expect(writePutRequests([], false)).toBe('');
  });

  it('go below _xpack where the cluster has the API there', () => {
    expect(writePutRequests([job('a')], true)).toBe(`PUT _xpack/rollup/job/a\n${bodyText}\n`);
  });

  test.each([
    ['a/b', 'a%2Fb'],
    ['%2F', '%252F'],
    ['..', '%2E%2E'],
    ['.', '%2E'],
    ['a?b#c', 'a%3Fb%23c'],
    ['🚀', '%F0%9F%9A%80'],
    ['a b', 'a%20b'],
    ['+', '%2B'],
  ])('have the id %s as %s in the path, and not in the body', (id, segment) => {
    const [line, ...others] = writePutRequests([job(id)], false).split('\n');
    expect(line).toBe(`PUT _rollup/job/${segment}`);
    expect(JSON.parse(others.join('\n'))).toEqual(body);
  });

  it('are not for an id that no URL can have', () => {
    expect(() => writePutRequests([job('a\ud800')], false)).toThrow(URIError);
  });

  it('are read again as the same jobs', () => {
    fc.assert(
      fc.property(anyConfigs, fc.boolean(), (configs, xpackPaths) => {
        const entries = readJobFile(writePutRequests(configs, xpackPaths));
        expect(entries.map(({ line: _, ...entry }) => entry)).toEqual(
          configs.map(({ id, ...config }) => ({ kind: 'job', id, config })),
        );
      }),
      { numRuns: 300 },
    );
  });
});

test.each(hostileIds)('a job called %j is read again from both', (id) => {
  for (const text of [
    writeNdjson([job(id), job('next')]),
    writePutRequests([job(id), job('next')], false),
  ])
    expect(readJobFile(text)).toMatchObject([
      { kind: 'job', id, config: body },
      { kind: 'job', id: 'next' },
    ]);
});
