import { parseArgs } from 'node:util';

/** One option of a command: a flag and an environment variable with the same meaning. */
export interface Option<Value> {
  /** Without the leading `--`. */
  readonly flag: string;
  readonly env: string;
  /** What stands for the value in the help. */
  readonly placeholder?: string;
  /** Of a flag that takes no value: the value that it stands for. */
  readonly bare?: string;
  readonly help: string;
  /** As it is written in the help; without one there is no default. */
  readonly byDefault?: string;
  /**
   * Reads what was given, or `undefined` when nothing was.
   *
   * @throws Error that says which values are accepted
   */
  readonly read: (text: string | undefined) => Value;
}

export type OptionTable = Readonly<Record<string, Option<unknown>>>;

export type OptionValues<Table extends OptionTable> = {
  [Name in keyof Table]: Table[Name] extends Option<infer Value> ? Value : never;
};

/** The command line or the environment is wrong. The message is one line for the person who typed it. */
export class OptionError extends Error {
  override readonly name = 'OptionError';
}

/**
 * Reads a command's options. A flag wins over its environment variable; an empty variable is not set.
 *
 * @throws OptionError on an unknown flag, an argument that is none, and a value that is not accepted
 */
export function readOptions<const Table extends OptionTable>(
  table: Table,
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): OptionValues<Table> {
  const flags = parseFlags(table, argv);
  const read = ([name, option]: [string, Option<unknown>]) => {
    const flag = flags[option.flag];
    const given = flag ?? (env[option.env] || undefined);
    try {
      return [name, option.read(given)];
    } catch (error) {
      const source = flag === undefined ? option.env : `--${option.flag}`;
      throw new OptionError(`${source} ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  return Object.fromEntries(Object.entries(table).map(read)) as OptionValues<Table>;
}

function parseFlags(table: OptionTable, argv: readonly string[]): Record<string, string> {
  const known = new Map(Object.values(table).map((option) => [option.flag, option]));
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      [...known.values()].map(({ flag, bare }) => [
        flag,
        { type: bare === undefined ? 'string' : 'boolean' } as const,
      ]),
    ),
    strict: false,
    tokens: true,
  });
  const flags: Record<string, string> = {};
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      throw new OptionError(`"${token.value}" is not an option. See --help.`);
    }
    const option = known.get(token.name);
    if (!option || !token.rawName.startsWith('--')) {
      throw new OptionError(`There is no option ${token.rawName}. See --help.`);
    }
    if (option.bare !== undefined) {
      if (token.value !== undefined) throw new OptionError(`${token.rawName} takes no value.`);
      flags[token.name] = option.bare;
    } else {
      // `--port --host x`: the next flag was meant, not a value.
      const missing = token.value === undefined || (!token.inlineValue && /^--/.test(token.value));
      if (missing) throw new OptionError(`${token.rawName} needs a value. See --help.`);
      flags[token.name] = token.value;
    }
  }
  return flags;
}

/** The text of `--help`: what the command does, and every option with its variable and default. */
export function helpText(command: string, summary: string, table: OptionTable): string {
  const rows = Object.values(table).map((option) => {
    const flag = `--${option.flag}${option.placeholder === undefined ? '' : ` ${option.placeholder}`}`;
    const byDefault = option.byDefault === undefined ? '' : ` (default ${option.byDefault})`;
    return { flag, env: option.env, help: `${option.help}${byDefault}` };
  });
  rows.push({ flag: '--help', env: '', help: 'Show this text' });
  const flagWidth = Math.max(...rows.map(({ flag }) => flag.length));
  const envWidth = Math.max(...rows.map(({ env }) => env.length));
  const lines = rows.map(
    ({ flag, env, help }) => `  ${flag.padEnd(flagWidth)}  ${env.padEnd(envWidth)}  ${help}`,
  );
  return [
    `Usage: ${command} [options]`,
    '',
    summary,
    '',
    'Each option can be given as a flag or as an environment variable; the flag wins.',
    '',
    ...lines,
    '',
  ].join('\n');
}
