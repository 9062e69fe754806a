import { readFile } from 'node:fs/promises';
import { OptionError } from './options.ts';

/** What a command has started. */
export interface Running {
  close(): Promise<void>;
  /** Milliseconds that it may take to close; 1,500 by default. */
  closesWithin?: number;
}

interface Command<Options> {
  help: string;
  /** @throws OptionError */
  readOptions: (argv: readonly string[], env: NodeJS.ProcessEnv) => Options;
  /** Starts, and prints that it is ready. */
  run: (options: Options) => Promise<Running>;
}

/** Milliseconds in which a second signal is still the first: Ctrl-C reaches npm, which sends it once more. */
const sameSignal = 500;

/**
 * Runs a command of this process until SIGINT or SIGTERM. A wrong option is one line on stderr and
 * exit status 2, what keeps it from starting one line and status 1.
 */
export async function runCommand<Options>(command: Command<Options>): Promise<void> {
  const argv = process.argv.slice(2);
  if (argv.includes('--help')) {
    process.stdout.write(command.help);
    return;
  }
  if (argv.includes('--version')) {
    process.stdout.write(`${await readVersion()}\n`);
    return;
  }
  let options: Options;
  try {
    options = command.readOptions(argv, process.env);
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    fail(error.message, 2);
    return;
  }
  const stopAsked = askedToStop();
  let running: Running;
  try {
    running = await command.run(options);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error), 1);
    return;
  }
  await stopAsked;
  setTimeout(() => process.exit(0), running.closesWithin ?? 1500).unref();
  await running.close();
  process.exit(0);
}

/** Resolves at the first SIGINT or SIGTERM; a later one ends the process at once. */
function askedToStop(): Promise<void> {
  return new Promise((resolve) => {
    let first: number | undefined;
    const stop = () => {
      first ??= performance.now();
      if (performance.now() - first > sameSignal) process.exit(130);
      resolve();
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
  });
}

/** This file runs from dist/node, two folders below package.json. */
async function readVersion(): Promise<string> {
  const text = await readFile(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function fail(message: string, status: number): void {
  process.stderr.write(`${message}\n`, () => process.exit(status));
}
