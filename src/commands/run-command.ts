import { OptionError } from './options.ts';

interface Command<Options> {
  help: string;
  /** @throws OptionError */
  readOptions: (argv: readonly string[], env: NodeJS.ProcessEnv) => Options;
  /** Starts, and prints that it is ready. */
  run: (options: Options) => Promise<{ close(): Promise<void> }>;
}

/** Milliseconds after which what does not close is left behind. */
const closesWithin = 1500;

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
  let options: Options;
  try {
    options = command.readOptions(argv, process.env);
  } catch (error) {
    if (!(error instanceof OptionError)) throw error;
    fail(error.message, 2);
    return;
  }
  // Once each: a second Ctrl-C ends the process in Node's own way.
  const stopAsked = new Promise<void>((resolve) => {
    process.once('SIGINT', () => resolve());
    process.once('SIGTERM', () => resolve());
  });
  let running: { close(): Promise<void> };
  try {
    running = await command.run(options);
  } catch (error) {
    fail(error instanceof Error ? error.message : String(error), 1);
    return;
  }
  await stopAsked;
  setTimeout(() => process.exit(0), closesWithin).unref();
  await running.close();
  process.exit(0);
}

function fail(message: string, status: number): void {
  process.stderr.write(`${message}\n`, () => process.exit(status));
}
