import { readFileSync } from 'node:fs';
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
  /**
   * It has no flag, because the process list shows flags to everybody on the machine. It can be given by
   * its variable, or in a file that `--<flag>-file` or the variable `<env>_FILE` names.
   */
  readonly secret?: true;
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

/** The command line or the environment is wrong: one line for each mistake, for the person who typed it. */
export class OptionError extends Error {
  override readonly name = 'OptionError';

  constructor(mistakes: readonly string[]) {
    super(mistakes.join('\n'));
  }
}

type Environment = Readonly<Record<string, string | undefined>>;

/** What is wrong with options together; `given` are those that were given, be it with a wrong value. */
export type CheckTogether<Table extends OptionTable> = (
  values: OptionValues<Table>,
  given: (name: keyof Table) => boolean,
) => string[];

/**
 * Reads a command's options. A flag wins over its environment variable; an empty variable is not set.
 *
 * @throws OptionError with every mistake: unknown flags, arguments that are none, values that are not
 *   accepted, and what `check` finds
 */
export function readOptions<const Table extends OptionTable>(
  table: Table,
  argv: readonly string[],
  env: Environment,
  check: CheckTogether<Table> = () => [],
): OptionValues<Table> {
  const { flags, mistakes } = parseFlags(table, argv);
  const given = new Set<keyof Table>();
  const read = ([name, option]: [string, Option<unknown>]) => {
    try {
      const found = find(option, flags, env);
      if (!found) return [name, option.read(undefined)];
      given.add(name);
      return [name, readValue(option, found)];
    } catch (error) {
      given.add(name);
      mistakes.push(messageOf(error));
      return [name, option.read(undefined)];
    }
  };
  const values = Object.fromEntries(Object.entries(table).map(read)) as OptionValues<Table>;
  mistakes.push(...check(values, (name) => given.has(name)));
  if (mistakes.length > 0) throw new OptionError(mistakes);
  return values;
}

/** A text that was given for an option, and by what. */
interface Found {
  source: string;
  text: string;
}

/** @throws Error for a secret that is given twice, or in a file that cannot be read */
function find(option: Option<unknown>, flags: Flags, env: Environment): Found | undefined {
  const byFlag = (flag: string, variable: string): Found | undefined => {
    const text = flags[flag] ?? (env[variable] || undefined);
    return text === undefined
      ? undefined
      : { source: flags[flag] === undefined ? variable : `--${flag}`, text };
  };
  if (!option.secret) return byFlag(option.flag, option.env);
  const file = byFlag(`${option.flag}-file`, `${option.env}_FILE`);
  const text = env[option.env] || undefined;
  if (!file) return text === undefined ? undefined : { source: option.env, text };
  if (text !== undefined) throw new Error(`${option.env} and ${file.source} exclude each other.`);
  return { source: file.source, text: readSecret(file) };
}

/** What stands in the file, without the end of its line. */
function readSecret({ source, text: path }: Found): string {
  let text: string;
  try {
    text = readFileSync(path, 'utf8').replace(/\r?\n$/, '');
  } catch (error) {
    throw new Error(`${source} names a file that cannot be read: ${messageOf(error)}.`, {
      cause: error,
    });
  }
  if (text === '') throw new Error(`${source} names a file that is empty: ${path}.`);
  return text;
}

function readValue<Value>(option: Option<Value>, { source, text }: Found): Value {
  try {
    return option.read(text);
  } catch (error) {
    throw new Error(`${source} ${messageOf(error)}`, { cause: error });
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

type Flags = Readonly<Record<string, string>>;

function parseFlags(
  table: OptionTable,
  argv: readonly string[],
): { flags: Flags; mistakes: string[] } {
  const options = Object.values(table);
  const known = new Map(
    options.map((option) => [option.secret ? `${option.flag}-file` : option.flag, option]),
  );
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(
      [...known].map(([flag, { bare }]) => [
        flag,
        { type: bare === undefined ? 'string' : 'boolean' } as const,
      ]),
    ),
    strict: false,
    tokens: true,
  });
  const flags: Record<string, string> = {};
  const mistakes: string[] = [];
  let refusedValueAt: number | undefined;
  for (const token of tokens) {
    if (token.kind === 'option-terminator') continue;
    if (token.kind === 'positional') {
      // What follows a flag that was refused was meant as its value, and may be a secret.
      if (token.index !== refusedValueAt)
        mistakes.push(`"${token.value}" is not an option. See --help.`);
      continue;
    }
    const refuse = (why: string) => {
      refusedValueAt = token.index + (token.value === undefined || token.inlineValue ? 1 : 2);
      mistakes.push(why);
    };
    const secret = options.find((option) => option.secret && option.flag === token.name);
    const option = known.get(token.name);
    if (secret) {
      refuse(
        `There is no option ${token.rawName}, because the process list would show it. ` +
          `Set ${secret.env}, or name a file with ${token.rawName}-file.`,
      );
    } else if (!option || !token.rawName.startsWith('--')) {
      refuse(`There is no option ${token.rawName}. See --help.`);
    } else if (option.bare !== undefined) {
      if (token.value === undefined) flags[token.name] = option.bare;
      else refuse(`${token.rawName} takes no value.`);
    } else if (token.value === undefined || (!token.inlineValue && /^--/.test(token.value))) {
      // `--port --host x`: the next flag was meant, not a value.
      refuse(`${token.rawName} needs a value. See --help.`);
    } else {
      flags[token.name] = token.value;
    }
  }
  return { flags, mistakes };
}

/** The text of `--help`: what the command does, and every option with its variable and default. */
export function helpText(command: string, summary: string, table: OptionTable): string {
  const rows = Object.values(table).map((option) => {
    const { flag: name, env, secret, placeholder } = option;
    const byDefault = option.byDefault === undefined ? '' : ` (default ${option.byDefault})`;
    const help = `${option.help}${byDefault}`;
    if (secret) return { flag: `--${name}-file <path>`, env: `${env}[_FILE]`, help };
    return { flag: `--${name}${placeholder === undefined ? '' : ` ${placeholder}`}`, env, help };
  });
  rows.push({ flag: '--version', env: '', help: 'Show the version of the console' });
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
    'Each option can be given as a flag or as an environment variable; the flag wins. What is secret has',
    'no flag of its own: set its variable, or name a file that holds it.',
    '',
    ...lines,
    '',
  ].join('\n');
}
