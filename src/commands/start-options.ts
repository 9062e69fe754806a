import { readBasePath } from '../gateway/base-path.ts';
import { logFormats, logLevels } from '../gateway/operation/logger.ts';
import { createVersionProfile, distributions } from '../mock-elasticsearch/version-profile.ts';
import { isLoopback } from './loopback.ts';
import { readOptions } from './options.ts';
import type { CheckTogether, OptionValues } from './options.ts';
import {
  readChoice,
  readDuration,
  readHostNames,
  readKey,
  readNodes,
  readOptionalPort,
  readPort,
  readSecretText,
  readSeeds,
  readSwitch,
  readText,
} from './option-values.ts';
import { tlsMistakes, tlsOptions } from './tls-options.ts';

export const startOptions = {
  port: {
    flag: 'port',
    env: 'PORT',
    placeholder: '<number>',
    help: 'Where the console listens; 0 takes a free port',
    byDefault: '5600',
    read: readPort(5600),
  },
  host: {
    flag: 'host',
    env: 'ROLLUP_JOBS_HOST',
    placeholder: '<address>',
    help: 'The address it listens on',
    byDefault: '127.0.0.1',
    read: readText('127.0.0.1'),
  },
  basePath: {
    flag: 'base-path',
    env: 'BASE_PATH',
    placeholder: '<path>',
    help: 'Serves everything below this path, such as /rollup, for a reverse proxy',
    read: readBasePath,
  },
  nodes: {
    flag: 'elasticsearch',
    env: 'ELASTICSEARCH_HOSTS',
    placeholder: '<urls>',
    help: 'Nodes of the cluster, separated by commas; without it a demo cluster is started',
    read: readNodes,
  },
  allowedHosts: {
    flag: 'allowed-hosts',
    env: 'ALLOWED_HOSTS',
    placeholder: '<names>',
    help: 'The names that browsers reach the console by, separated by commas, besides localhost',
    read: readHostNames,
  },
  trustProxy: {
    flag: 'trust-proxy',
    env: 'TRUST_PROXY',
    bare: 'on',
    help: 'Take the address of a client from the last entry of X-Forwarded-For',
    read: readSwitch,
  },
  username: {
    flag: 'elasticsearch-username',
    env: 'ELASTICSEARCH_USERNAME',
    placeholder: '<name>',
    help: 'The user that everybody acts as; without credentials, operators sign in as themselves',
    read: readText(undefined),
  },
  password: {
    flag: 'elasticsearch-password',
    env: 'ELASTICSEARCH_PASSWORD',
    secret: true,
    help: 'The password of that user',
    read: readText(undefined),
  },
  apiKey: {
    flag: 'elasticsearch-api-key',
    env: 'ELASTICSEARCH_API_KEY',
    secret: true,
    help: 'An API key that everybody acts with, instead of a user and password',
    read: readKey,
  },
  noSignIn: {
    flag: 'no-sign-in',
    env: 'NO_SIGN_IN',
    bare: 'on',
    help: 'For a cluster without security: send no credentials, and ask nobody for them',
    read: readSwitch,
  },
  authenticatedByProxy: {
    flag: 'authenticated-by-proxy',
    env: 'AUTHENTICATED_BY_PROXY',
    bare: 'on',
    help: 'Something in front lets only the right people in: required where everybody acts as one user and --host is not this machine only',
    read: readSwitch,
  },
  sessionSecret: {
    flag: 'session-secret',
    env: 'SESSION_SECRET',
    secret: true,
    help: 'Sign-in: seals the sessions; the same for all consoles behind one address',
    byDefault: 'a new one at each start, which ends all sessions',
    read: readSecretText(32),
  },
  sessionIdle: {
    flag: 'session-idle',
    env: 'SESSION_IDLE',
    placeholder: '<time>',
    help: 'Sign-in: a session ends when its operator does nothing for so long',
    byDefault: '30m',
    read: readDuration(30 * 60_000, 24),
  },
  sessionLifetime: {
    flag: 'session-lifetime',
    env: 'SESSION_LIFETIME',
    placeholder: '<time>',
    help: 'Sign-in: a session ends after so long, whatever is done',
    byDefault: '8h',
    read: readDuration(8 * 3_600_000, 24 * 30),
  },
  requestTimeout: {
    flag: 'request-timeout',
    env: 'REQUEST_TIMEOUT',
    placeholder: '<time>',
    help: 'How long the cluster may take for an answer, in ms, s or m',
    byDefault: '30s',
    read: readDuration(30_000),
  },
  logLevel: {
    flag: 'log-level',
    env: 'LOG_LEVEL',
    placeholder: '<level>',
    help: `The least that is logged on stderr: ${logLevels.join(', ')}`,
    byDefault: 'info, in text warn',
    read: readChoice(logLevels, undefined),
  },
  logFormat: {
    flag: 'log-format',
    env: 'LOG_FORMAT',
    placeholder: '<name>',
    help: `How: ${logFormats.join(' or ')}`,
    byDefault: 'json, on a terminal text',
    read: readChoice(logFormats, undefined),
  },
  auditLog: {
    flag: 'audit-log',
    env: 'AUDIT_LOG',
    placeholder: '<file>',
    help: 'A file for a line on every start, stop, delete and create; else they are in the log',
    read: readText(undefined),
  },
  metricsPort: {
    flag: 'metrics-port',
    env: 'METRICS_PORT',
    placeholder: '<number>',
    help: 'Where GET /metrics answers Prometheus; 0 takes a free port; without it nowhere',
    read: readOptionalPort,
  },
  metricsHost: {
    flag: 'metrics-host',
    env: 'METRICS_HOST',
    placeholder: '<address>',
    help: 'The address of that port; whoever reaches it reads the metrics',
    byDefault: '127.0.0.1',
    read: readText(undefined),
  },
  shutdownTimeout: {
    flag: 'shutdown-timeout',
    env: 'SHUTDOWN_TIMEOUT',
    placeholder: '<time>',
    help: 'How long actions under way may take when the console is ended',
    byDefault: '10s',
    read: readDuration(10_000),
  },
  ...tlsOptions,
  version: {
    flag: 'es-version',
    env: 'ES_VERSION',
    placeholder: '<version>',
    help: 'Demo: the version that the cluster has, from 6.3 to 9.x',
    byDefault: 'the latest 8.19',
    read: readText(undefined),
  },
  distribution: {
    flag: 'distribution',
    env: 'ES_DISTRIBUTION',
    placeholder: '<name>',
    help: `Demo: ${distributions.join(', ')}`,
    byDefault: 'elasticsearch',
    read: readChoice(distributions, undefined),
  },
  seeds: {
    flag: 'seeds',
    env: 'SEEDS',
    placeholder: '<what>',
    help: 'Demo: the jobs it starts with: demo, none or a number',
    byDefault: 'demo',
    read: readSeeds,
  },
  mockPort: {
    flag: 'mock-port',
    env: 'MOCK_PORT',
    placeholder: '<number>',
    help: 'Demo: the port of the cluster',
    byDefault: '0, a free one',
    read: readOptionalPort,
  },
} as const;

export type StartOptions = OptionValues<typeof startOptions>;

/**
 * Reads the options of `npm start`, and checks that they go together.
 *
 * @throws OptionError
 */
export function readStartOptions(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): StartOptions {
  return readOptions(startOptions, argv, env, mistakesTogether);
}

type OptionName = keyof StartOptions;

const demoOnly: readonly OptionName[] = ['version', 'distribution', 'seeds', 'mockPort'];
const signInOnly: readonly OptionName[] = ['sessionSecret', 'sessionIdle', 'sessionLifetime'];
const clusterOnly: readonly OptionName[] = [
  'username',
  'password',
  'apiKey',
  'noSignIn',
  'authenticatedByProxy',
  'ca',
  'caFingerprint',
  'skipTlsVerification',
  ...signInOnly,
];

/** How an option is called where it is spoken of: what is secret has no flag. */
function nameOf(name: OptionName): string {
  const { flag, env, ...more } = startOptions[name];
  return 'secret' in more ? env : `--${flag}`;
}

const mistakesTogether: CheckTogether<typeof startOptions> = (options, given) => {
  const mistakes: string[] = [];
  const exclude = (one: OptionName, other: OptionName) => {
    if (given(one) && given(other)) {
      mistakes.push(`${nameOf(one)} and ${nameOf(other)} exclude each other.`);
    }
  };
  const need = (one: OptionName, other: OptionName) => {
    if (given(one) && !given(other)) {
      mistakes.push(`${nameOf(one)} needs ${nameOf(other)} as well.`);
    }
  };

  need('metricsHost', 'metricsPort');
  mistakes.push(...tlsMistakes(options, given));
  if (!given('nodes')) {
    for (const name of clusterOnly) need(name, 'nodes');
    return [...mistakes, ...mistakesOfVersion(options.version, options.distribution)];
  }
  for (const name of demoOnly.filter(given)) {
    mistakes.push(`${nameOf(name)} is for the demo cluster; it does not go with --elasticsearch.`);
  }
  need('username', 'password');
  need('password', 'username');
  exclude('apiKey', 'username');
  exclude('noSignIn', 'username');
  exclude('noSignIn', 'apiKey');
  const everybodyIsOne = (['username', 'apiKey', 'noSignIn'] as const).find(given);
  if (everybodyIsOne) for (const name of signInOnly) exclude(name, everybodyIsOne);
  if (everybodyIsOne && !isLoopback(options.host) && !options.authenticatedByProxy) {
    mistakes.push(
      `--host ${options.host} with ${nameOf(everybodyIsOne)} would let everybody who reaches the console act ` +
        'on the cluster. Leave the credentials out, so that operators sign in; or, if something in front ' +
        'lets only the right people in, say so with --authenticated-by-proxy.',
    );
  }
  return mistakes;
};

/** None when the mock has such a version. */
export function mistakesOfVersion(
  version: string | undefined,
  distribution: StartOptions['distribution'],
): string[] {
  try {
    createVersionProfile(version, distribution);
    return [];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
