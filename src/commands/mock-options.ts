import { readOptions } from './options.ts';
import type { OptionValues } from './options.ts';
import { readChoice, readNodeCount, readPort } from './option-values.ts';
import { mistakesOfVersion, startOptions } from './start-options.ts';
import { serverTlsMistakes, serverTlsOptions } from './tls-options.ts';

export const mockOptions = {
  port: {
    ...startOptions.port,
    help: 'Where the cluster listens; 0 takes a free port',
    byDefault: '9200',
    read: readPort(9200),
  },
  host: startOptions.host,
  nodes: {
    flag: 'nodes',
    env: 'NODES',
    placeholder: '<number>',
    help: 'At how many ports it answers, this one and those that follow; see /_mock/nodes',
    byDefault: '1',
    read: readNodeCount,
  },
  ...serverTlsOptions,
  version: { ...startOptions.version, help: 'The version that it has, from 6.3 to 9.x' },
  distribution: {
    ...startOptions.distribution,
    help: startOptions.distribution.help.replace('Demo: ', ''),
  },
  seeds: { ...startOptions.seeds, help: 'The jobs it starts with: demo, none or a number' },
  security: {
    flag: 'no-security',
    env: 'SECURITY',
    bare: 'off',
    help: 'Ask nobody for credentials; as a variable: on or off',
    byDefault: 'on',
    read: readChoice(['on', 'off'], 'on'),
  },
} as const;

export type MockOptions = OptionValues<typeof mockOptions>;

/**
 * Reads the options of `npm run mock`.
 *
 * @throws OptionError
 */
export function readMockOptions(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): MockOptions {
  return readOptions(mockOptions, argv, env, (options, given) => [
    ...mistakesOfVersion(options.version, options.distribution),
    ...serverTlsMistakes(options, given),
  ]);
}
