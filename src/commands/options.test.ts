import { describe, expect, test } from 'vitest';
import { readMockOptions } from './mock-options.ts';
import { OptionError, helpText } from './options.ts';
import { readStartOptions, startOptions } from './start-options.ts';

const words = (line: string) => line.split(' ').filter((word) => word !== '');

describe('npm start', () => {
  test('without options', () => {
    expect(readStartOptions([], {})).toEqual({
      port: 5600,
      host: '127.0.0.1',
      nodes: undefined,
      username: undefined,
      password: undefined,
      apiKey: undefined,
      requestTimeout: 30_000,
      version: undefined,
      distribution: undefined,
      seeds: undefined,
      mockPort: undefined,
    });
  });

  test.each([
    ['--port 0', { port: 0 }],
    ['--port=8080', { port: 8080 }],
    ['--host 0.0.0.0', { host: '0.0.0.0' }],
    ['--request-timeout 500ms', { requestTimeout: 500 }],
    ['--request-timeout 5s', { requestTimeout: 5000 }],
    ['--request-timeout 2m', { requestTimeout: 120_000 }],
    ['--es-version 6.3.2', { version: '6.3.2' }],
    ['--distribution opensearch', { distribution: 'opensearch' }],
    ['--seeds none', { seeds: 'none' }],
    ['--seeds 10000', { seeds: 10_000 }],
    ['--mock-port 9200', { mockPort: 9200 }],
    [
      '--elasticsearch https://es1:9200,http://es2:9200/prefix',
      { nodes: ['https://es1:9200/', 'http://es2:9200/prefix'] },
    ],
    ['--elasticsearch http://es1,http://es1/', { nodes: ['http://es1/'] }],
    [
      '--elasticsearch http://h --elasticsearch-username u --elasticsearch-password -p=1',
      { username: 'u', password: '-p=1' },
    ],
    ['--elasticsearch http://h --elasticsearch-api-key aWQ6a2V5==', { apiKey: 'aWQ6a2V5==' }],
  ])('with %s', (line, expected) => {
    expect(readStartOptions(words(line), {})).toMatchObject(expected);
  });

  test('an environment variable stands for a flag, which wins; an empty one is not set', () => {
    const env = { PORT: '1', ROLLUP_JOBS_HOST: '', REQUEST_TIMEOUT: '1s' };
    expect(readStartOptions(['--port', '2'], env)).toMatchObject({
      port: 2,
      host: '127.0.0.1',
      requestTimeout: 1000,
    });
  });

  test.each([
    ['--prot 1', 'There is no option --prot. See --help.'],
    ['-p 1', 'There is no option -p. See --help.'],
    ['--no-port', 'There is no option --no-port. See --help.'],
    ['extra', '"extra" is not an option. See --help.'],
    ['--port', '--port needs a value. See --help.'],
    ['--port --host x', '--port needs a value. See --help.'],
    ['--port abc', '--port must be a port from 0 to 65535, not "abc".'],
    ['--port 65536', '--port must be a port from 0 to 65535, not "65536".'],
    ['--port -1', '--port must be a port from 0 to 65535, not "-1".'],
    ['--request-timeout 5', '--request-timeout must be a time of up to 60m'],
    ['--request-timeout 0s', '--request-timeout must be a time of up to 60m'],
    ['--request-timeout 61m', '--request-timeout must be a time of up to 60m'],
    ['--elasticsearch es1:9200', '--elasticsearch must be http or https URLs'],
    ['--elasticsearch http://a,', '--elasticsearch must be http or https URLs'],
    ['--elasticsearch http://a?b=c', '--elasticsearch must be http or https URLs'],
    ['--es-version 5.6', 'Elasticsearch version "5.6" has no rollup jobs'],
    ['--distribution solr', '--distribution must be elasticsearch, opensearch, oss or serverless'],
    ['--seeds many', '--seeds must be demo, none or a number of jobs, not "many".'],
    [
      '--elasticsearch http://h --seeds 3',
      '--seeds is for the demo cluster; it does not go with --elasticsearch.',
    ],
    ['--elasticsearch http://h --mock-port 0', '--mock-port is for the demo cluster'],
    ['--elasticsearch-api-key x', '--elasticsearch-api-key needs --elasticsearch as well.'],
    [
      '--elasticsearch http://h --elasticsearch-username u',
      '--elasticsearch-username needs --elasticsearch-password as well.',
    ],
    [
      '--elasticsearch http://h --elasticsearch-password p',
      '--elasticsearch-password needs --elasticsearch-username as well.',
    ],
    [
      '--elasticsearch http://h --elasticsearch-username u --elasticsearch-password p --elasticsearch-api-key k',
      '--elasticsearch-api-key and --elasticsearch-username exclude each other.',
    ],
  ])('refuses %s in one line', (line, message) => {
    const read = () => readStartOptions(words(line), {});
    expect(read).toThrow(OptionError);
    expect(read).toThrow(message);
    expect(read).not.toThrow('\n');
  });

  test('refuses a wrong environment variable by its name', () => {
    expect(() => readStartOptions([], { PORT: 'x' })).toThrow(/^PORT must be a port/);
  });

  test('refuses a password in a URL, and does not repeat it', () => {
    const read = () => readStartOptions(['--elasticsearch', 'http://u:secret@h'], {});
    expect(read).toThrow('give them as --elasticsearch-username');
    expect(read).not.toThrow('secret');
  });

  test('lists every option in its help', () => {
    const help = helpText('npm start --', 'Serves.', startOptions);
    for (const { flag, env } of Object.values(startOptions)) {
      expect(help).toMatch(new RegExp(`^  --${flag} .* ${env} `, 'm'));
    }
    expect(help).toContain('(default 5600)');
  });
});

describe('npm run mock', () => {
  test.each([
    [[], {}, 'on'],
    [['--no-security'], {}, 'off'],
    [['--no-security'], { SECURITY: 'on' }, 'off'],
    [[], { SECURITY: 'off' }, 'off'],
    [[], { SECURITY: '' }, 'on'],
  ])('%j with %j has security %s', (argv, env, security) => {
    expect(readMockOptions(argv, env)).toEqual({
      port: 9200,
      host: '127.0.0.1',
      version: undefined,
      distribution: undefined,
      seeds: undefined,
      security,
    });
  });

  test.each([
    [['--no-security=no'], {}, '--no-security takes no value.'],
    [[], { SECURITY: 'false' }, 'SECURITY must be on or off, not "false".'],
    [['--elasticsearch', 'http://h'], {}, 'There is no option --elasticsearch.'],
    [['--es-version', 'latest'], {}, 'latest'],
  ])('refuses %j with %j', (argv, env, message) => {
    expect(() => readMockOptions(argv, env)).toThrow(message);
  });
});
