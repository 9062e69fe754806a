import { createVersionProfile, distributions } from '../mock-elasticsearch/version-profile.ts';
import { OptionError, readOptions } from './options.ts';
import type { OptionValues } from './options.ts';
import {
  readChoice,
  readDuration,
  readNodes,
  readPort,
  readSeeds,
  readText,
} from './option-values.ts';

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
  nodes: {
    flag: 'elasticsearch',
    env: 'ELASTICSEARCH_HOSTS',
    placeholder: '<urls>',
    help: 'Nodes of the cluster, separated by commas; without it a demo cluster is started',
    read: readNodes,
  },
  username: {
    flag: 'elasticsearch-username',
    env: 'ELASTICSEARCH_USERNAME',
    placeholder: '<name>',
    help: 'Whom the console is at the cluster',
    read: readText(undefined),
  },
  password: {
    flag: 'elasticsearch-password',
    env: 'ELASTICSEARCH_PASSWORD',
    placeholder: '<password>',
    help: 'The password of that user; the variable keeps it out of the process list',
    read: readText(undefined),
  },
  apiKey: {
    flag: 'elasticsearch-api-key',
    env: 'ELASTICSEARCH_API_KEY',
    placeholder: '<key>',
    help: 'An encoded API key, instead of a user and password',
    read: readText(undefined),
  },
  requestTimeout: {
    flag: 'request-timeout',
    env: 'REQUEST_TIMEOUT',
    placeholder: '<time>',
    help: 'How long the cluster may take for an answer, in ms, s or m',
    byDefault: '30s',
    read: readDuration(30_000),
  },
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
    read: (text: string | undefined) => (text === undefined ? undefined : readPort(0)(text)),
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
  const options = readOptions(startOptions, argv, env);
  const given = (name: keyof StartOptions) => options[name] !== undefined;
  const nameOf = (name: keyof StartOptions) => `--${startOptions[name].flag}`;

  if (options.nodes) {
    const demoOnly = (['version', 'distribution', 'seeds', 'mockPort'] as const).find(given);
    if (demoOnly) {
      throw new OptionError(
        `${nameOf(demoOnly)} is for the demo cluster; it does not go with --elasticsearch.`,
      );
    }
  } else {
    const clusterOnly = (['username', 'password', 'apiKey'] as const).find(given);
    if (clusterOnly) throw new OptionError(`${nameOf(clusterOnly)} needs --elasticsearch as well.`);
    checkVersion(options.version, options.distribution);
  }
  if (given('username') && !given('password')) {
    throw new OptionError(`${nameOf('username')} needs ${nameOf('password')} as well.`);
  }
  if (given('password') && !given('username')) {
    throw new OptionError(`${nameOf('password')} needs ${nameOf('username')} as well.`);
  }
  if (given('apiKey') && given('username')) {
    throw new OptionError(`${nameOf('apiKey')} and ${nameOf('username')} exclude each other.`);
  }
  return options;
}

/** @throws OptionError when the mock has no such version */
export function checkVersion(
  version: string | undefined,
  distribution: StartOptions['distribution'],
): void {
  try {
    createVersionProfile(version, distribution);
  } catch (error) {
    throw new OptionError(error instanceof Error ? error.message : String(error));
  }
}
