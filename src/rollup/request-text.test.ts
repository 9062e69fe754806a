import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { consoleRequest, curlRequest, shellQuoted } from './request-text.ts';

const base = 'http://localhost:9200';

describe('a request for Kibana’s Console', () => {
  it.each([
    [['POST', '/_rollup/job/sensor/_start'], 'POST _rollup/job/sensor/_start'],
    [
      ['POST', '/_rollup/job/a%2Fb/_stop?wait_for_completion=true'],
      'POST _rollup/job/a%2Fb/_stop?wait_for_completion=true',
    ],
  ] as const)('%j', ([method, path], text) => {
    expect(consoleRequest(method, path)).toBe(text);
  });

  it('has the body below, indented', () => {
    expect(consoleRequest('PUT', '/_rollup/job/sensor', { cron: '0 0 * * * ?' })).toBe(
      'PUT _rollup/job/sensor\n{\n  "cron": "0 0 * * * ?"\n}',
    );
  });
});

describe('a request as cURL', () => {
  it('is one line where there is no body, and names no content type', () => {
    expect(curlRequest(base, 'POST', '/_rollup/job/sensor/_start')).toBe(
      `curl -X POST 'http://localhost:9200/_rollup/job/sensor/_start'`,
    );
  });

  it('has the body below', () => {
    expect(curlRequest(`${base}/`, 'PUT', '/_rollup/job/x', { cron: `it's` })).toBe(
      [
        `curl -X PUT 'http://localhost:9200/_rollup/job/x' \\`,
        `  -H 'content-type: application/json' \\`,
        `  -d '{`,
        `  "cron": "it'\\''s"`,
        `}'`,
      ].join('\n'),
    );
  });

  it.each(['/_rollup/job/%2E%2E/_start', '/_rollup/job/%2E', '/_rollup/job/%2E%2E?a=b'])(
    'lets curl leave the dots of %s alone',
    (path) => {
      expect(curlRequest(base, 'GET', path)).toBe(`curl --path-as-is -X GET '${base}${path}'`);
    },
  );
});

/** What a POSIX shell makes of one word of quoted and escaped characters. */
function unquoted(word: string): string {
  let text = '';
  for (const [, quoted, escaped] of word.matchAll(/'([^']*)'|\\([^])/g))
    text += quoted ?? escaped ?? '';
  return text;
}

describe('a quoted word', () => {
  it('gives the text back, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const word = shellQuoted(text);
        expect(unquoted(word)).toBe(text);
        // Nothing is left over that the shell would read otherwise.
        expect(word.replaceAll(/'[^']*'|\\'/g, '')).toBe('');
      }),
    );
  });

  it.each(["it's", `'"$HOME"'`, '`id`', '$(id)', 'a\\', '\n', '!!', '🚀', '-n', '%s', ''])(
    'is understood by a real shell: %j',
    (text) => {
      const command = `printf %s ${shellQuoted(text)}`;
      expect(execFileSync('sh', ['-c', command], { encoding: 'utf8' })).toBe(text);
    },
  );
});
