import { describe, expect, it } from 'vitest';
import { startLines } from './start-lines.ts';
import { readStartOptions } from './start-options.ts';

const url = 'http://localhost:5600';

function linesOf(argv: string[], env: Record<string, string> = {}): string[] {
  const args = ['--elasticsearch', 'https://es1:9200,https://es2:9200', ...argv];
  return startLines(url, { demo: null, metricsUrl: null }, readStartOptions(args, env));
}

describe('the start tells', () => {
  it('the address of the console first, and that of the cluster', () => {
    expect(linesOf([]).slice(0, 2)).toEqual([
      'Rollup Jobs is ready at http://localhost:5600',
      'The cluster is at https://es1:9200/, https://es2:9200/',
    ]);
  });

  it.each<[string[], Record<string, string>, string]>([
    [[], {}, 'One signs in with a user or an API key of the cluster.'],
    [
      [],
      { ELASTICSEARCH_USERNAME: 'ops', ELASTICSEARCH_PASSWORD: 'secret-word' },
      'Nobody has to sign in: everybody acts as the user ops.',
    ],
    [
      [],
      { ELASTICSEARCH_API_KEY: 'c29tZTpzZWNyZXQtd29yZA==' },
      'Nobody has to sign in: everybody acts with one API key.',
    ],
    [['--no-sign-in'], {}, 'Nobody has to sign in, and no credentials are sent to the cluster.'],
  ])('in whose name one acts, given %j and %j', (argv, env, line) => {
    const lines = linesOf(argv, env);
    expect(lines.at(-1)).toBe(line);
    for (const secret of Object.entries(env).filter(([name]) => !name.endsWith('USERNAME')))
      expect(lines.join('\n')).not.toContain(secret[1]);
  });

  it('how one uses the demo cluster, and where metrics are', () => {
    const running = {
      demo: { url: 'http://127.0.0.1:9200', users: ['operator', 'viewer'] },
      metricsUrl: 'http://127.0.0.1:9100/metrics',
    };
    expect(startLines(url, running, readStartOptions([], {}))).toEqual([
      'Rollup Jobs is ready at http://localhost:5600',
      'The demo cluster is at http://127.0.0.1:9200, with the users operator, viewer;',
      'the password of each is its name followed by -password.',
      'Nobody has to sign in: one is operator first, and another user by the demo controls.',
      'Metrics are at http://127.0.0.1:9100/metrics',
    ]);
  });
});
