import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { readMockOptions } from './mock-options.ts';
import { OptionError, helpText } from './options.ts';
import { readStartOptions, startOptions } from './start-options.ts';

function thrownBy(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    expect(error).toBeInstanceOf(OptionError);
    return (error as OptionError).message;
  }
  throw new Error('nothing was refused');
}

/** Taken away when the test is over. */
async function fileWith(text: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'rollup-jobs-options-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  await writeFile(join(folder, 'secret'), text);
  return join(folder, 'secret');
}

const words = (line: string) => line.split(' ').filter((word) => word !== '');

describe('npm start', () => {
  test('without options', () => {
    expect(readStartOptions([], {})).toEqual({
      port: 5600,
      host: '127.0.0.1',
      basePath: '',
      nodes: undefined,
      username: undefined,
      password: undefined,
      apiKey: undefined,
      allowedHosts: [],
      trustProxy: false,
      noSignIn: false,
      authenticatedByProxy: false,
      sessionSecret: undefined,
      sessionIdle: 1_800_000,
      sessionLifetime: 28_800_000,
      requestTimeout: 30_000,
      logLevel: undefined,
      logFormat: undefined,
      auditLog: undefined,
      metricsPort: undefined,
      metricsHost: undefined,
      shutdownTimeout: 10_000,
      ca: undefined,
      caFingerprint: undefined,
      skipTlsVerification: 'off',
      tlsCert: undefined,
      tlsKey: undefined,
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
    ['--base-path /rollup/', { basePath: '/rollup' }],
    ['--request-timeout 500ms', { requestTimeout: 500 }],
    ['--request-timeout 5s', { requestTimeout: 5000 }],
    ['--request-timeout 2m', { requestTimeout: 120_000 }],
    ['--log-level debug --log-format json', { logLevel: 'debug', logFormat: 'json' }],
    ['--audit-log a.log', { auditLog: 'a.log' }],
    ['--metrics-port 0 --metrics-host ::1', { metricsPort: 0, metricsHost: '::1' }],
    ['--shutdown-timeout 1m', { shutdownTimeout: 60_000 }],
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
    ['--elasticsearch http://h --no-sign-in', { noSignIn: true }],
    ['--elasticsearch http://h --session-idle 2h', { sessionIdle: 7_200_000 }],
    [
      '--allowed-hosts console.example.com,10.0.0.7,[::2]',
      { allowedHosts: ['console.example.com', '10.0.0.7', '[::2]'] },
    ],
    ['--trust-proxy', { trustProxy: true }],
    ['--elasticsearch http://h --host 0.0.0.0', { host: '0.0.0.0' }],
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
    ['--base-path rollup', '--base-path must begin with /, as /rollup does, not "rollup".'],
    ['--request-timeout 5', '--request-timeout must be a time of up to 1h'],
    ['--request-timeout 0s', '--request-timeout must be a time of up to 1h'],
    ['--request-timeout 61m', '--request-timeout must be a time of up to 1h'],
    ['--elasticsearch es1:9200', '--elasticsearch must be http or https URLs'],
    ['--elasticsearch http://a,', '--elasticsearch must be http or https URLs'],
    ['--elasticsearch http://a?b=c', '--elasticsearch must be http or https URLs'],
    ['--log-level loud', '--log-level must be debug, info, warn or error, not "loud".'],
    ['--metrics-host ::1', '--metrics-host needs --metrics-port as well.'],
    ['--es-version 5.6', 'Elasticsearch version "5.6" has no rollup jobs'],
    ['--distribution solr', '--distribution must be elasticsearch, opensearch, oss or serverless'],
    ['--seeds many', '--seeds must be demo, none or a number of jobs, not "many".'],
    [
      '--elasticsearch http://h --seeds 3',
      '--seeds is for the demo cluster; it does not go with --elasticsearch.',
    ],
    ['--elasticsearch http://h --mock-port 0', '--mock-port is for the demo cluster'],
    ['--elasticsearch-username u', '--elasticsearch-username needs --elasticsearch as well.'],
    ['--session-idle 5m', '--session-idle needs --elasticsearch as well.'],
    [
      '--elasticsearch http://h --session-lifetime 31d',
      '--session-lifetime must be a time of up to 720h',
    ],
    [
      '--allowed-hosts a.example:5600',
      'must be names of hosts separated by commas, not "a.example:5600".',
    ],
    ['--allowed-hosts http://a.example', '--allowed-hosts must be names of hosts'],
    ['--allowed-hosts a,,b', '--allowed-hosts must be names of hosts'],
    [
      '--elasticsearch http://h --elasticsearch-username u',
      '--elasticsearch-username needs ELASTICSEARCH_PASSWORD as well.',
    ],
    [
      '--elasticsearch http://h --no-sign-in --session-idle 5m',
      '--session-idle and --no-sign-in exclude each other.',
    ],
    [
      '--elasticsearch http://h --no-sign-in --host 0.0.0.0',
      '--host 0.0.0.0 with --no-sign-in would let everybody who reaches the console act on the cluster.',
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

  const cluster = ['--elasticsearch', 'http://h'];
  const user = { ELASTICSEARCH_USERNAME: 'u', ELASTICSEARCH_PASSWORD: 'secret' };

  test('lists every mistake, each in a line of its own', () => {
    const read = () =>
      readStartOptions(words('extra --prot 1 --port x --seeds many --no-sign-in'), {});
    const lines = thrownBy(read).split('\n');
    expect(lines).toHaveLength(5);
    for (const [i, part] of ['"extra"', '--prot', '--port', '--seeds', '--no-sign-in'].entries()) {
      expect(lines[i]).toContain(part);
    }
  });

  test('does not take a wrong value for none', () => {
    expect(thrownBy(() => readStartOptions(words('--elasticsearch h --no-sign-in'), {}))).toMatch(
      /^--elasticsearch must be .*$/,
    );
  });

  test('takes credentials from the environment', () => {
    expect(readStartOptions(cluster, user)).toMatchObject({ username: 'u', password: 'secret' });
    expect(readStartOptions(cluster, { ELASTICSEARCH_API_KEY: 'aWQ6a2V5' })).toMatchObject({
      apiKey: 'aWQ6a2V5',
    });
    expect(readStartOptions(cluster, { ELASTICSEARCH_API_KEY: 'id:key' })).toMatchObject({
      apiKey: 'aWQ6a2V5',
    });
  });

  test('takes a secret from a file, without the end of its line', async () => {
    const file = await fileWith(' pass word \n');
    const { ELASTICSEARCH_USERNAME } = user;
    const byFlag = [...cluster, '--elasticsearch-password-file', file];
    const byVariable = { ELASTICSEARCH_USERNAME, ELASTICSEARCH_PASSWORD_FILE: file };
    const expected = { password: ' pass word ' };
    expect(readStartOptions(byFlag, { ELASTICSEARCH_USERNAME })).toMatchObject(expected);
    expect(readStartOptions(cluster, byVariable)).toMatchObject(expected);
  });

  test('refuses a secret as a flag, and does not repeat it', () => {
    const message = thrownBy(() =>
      readStartOptions([...cluster, '--elasticsearch-password', 'hunter2'], {}),
    );
    expect(message).toBe(
      'There is no option --elasticsearch-password, because the process list would show it. ' +
        'Set ELASTICSEARCH_PASSWORD, or name a file with --elasticsearch-password-file.',
    );
  });

  test.each([
    [
      'a file that is not there',
      { ELASTICSEARCH_API_KEY_FILE: '/nowhere/key' },
      /_FILE names a file that cannot be read: ENOENT/,
    ],
    [
      'both the secret and its file',
      { ELASTICSEARCH_API_KEY: 'a', ELASTICSEARCH_API_KEY_FILE: 'b' },
      /ELASTICSEARCH_API_KEY and ELASTICSEARCH_API_KEY_FILE exclude each other/,
    ],
    [
      'a key that is none',
      { ELASTICSEARCH_API_KEY: 'hunter2' },
      /^ELASTICSEARCH_API_KEY must be an API key(?!.*hunter2)/,
    ],
    [
      'a short session secret',
      { SESSION_SECRET: 'hunter2' },
      /^SESSION_SECRET must have at least 32 characters\.$/,
    ],
    [
      'two kinds of credentials',
      { ...user, ELASTICSEARCH_API_KEY: 'aWQ6a2V5' },
      /^ELASTICSEARCH_API_KEY and --elasticsearch-username exclude/,
    ],
    [
      'a password without a user',
      { ELASTICSEARCH_PASSWORD: 'p' },
      /^ELASTICSEARCH_PASSWORD needs --elasticsearch-username/,
    ],
    [
      'one user for everybody on all addresses',
      { ...user, ROLLUP_JOBS_HOST: '0.0.0.0' },
      /operators sign in; or, .* --authenticated-by-proxy\.$/,
    ],
  ])('refuses %s', (_what, env, message) => {
    expect(thrownBy(() => readStartOptions(cluster, env))).toMatch(message);
  });

  test('takes one user for everybody on all addresses where something in front authenticates', () => {
    const argv = [...cluster, '--host', '0.0.0.0', '--authenticated-by-proxy'];
    expect(readStartOptions(argv, user)).toMatchObject({ host: '0.0.0.0', username: 'u' });
  });

  test.each([
    'http://u:secret@h',
    'https://u:secret/x@es1:9200',
    'u:secret@es1:9200',
    'https://u:secret,x@es1',
  ])('refuses a password in %s, and does not repeat it', (url) => {
    const read = () => readStartOptions(['--elasticsearch', url], {});
    expect(read).toThrow('give them as --elasticsearch-username and ELASTICSEARCH_PASSWORD');
    expect(read).not.toThrow('secret');
  });

  test('lists every option in its help', () => {
    const help = helpText('npm start --', 'Serves.', startOptions);
    for (const { flag, env, ...more } of Object.values(startOptions)) {
      const [shown, variable] =
        'secret' in more ? [`${flag}-file`, `${env}\\[_FILE\\]`] : [flag, env];
      expect(help).toMatch(new RegExp(`^  --${shown} .* ${variable} `, 'm'));
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
      nodes: 1,
      tlsCert: undefined,
      tlsKey: undefined,
      version: undefined,
      distribution: undefined,
      seeds: undefined,
      security,
    });
  });

  test.each([
    [['--no-security=no'], {}, '--no-security takes no value.'],
    [['--nodes', '0'], {}, '--nodes must be a number from 1 to 9, not "0".'],
    [['--tls-key-file', '/gone.pem'], {}, '--tls-key-file names a file that cannot be read'],
    [[], { SECURITY: 'false' }, 'SECURITY must be on or off, not "false".'],
    [['--elasticsearch', 'http://h'], {}, 'There is no option --elasticsearch.'],
    [['--es-version', 'latest'], {}, 'latest'],
  ])('refuses %j with %j', (argv, env, message) => {
    expect(() => readMockOptions(argv, env)).toThrow(message);
  });
});
