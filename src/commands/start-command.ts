import { helpText } from './options.ts';
import { runCommand } from './run-command.ts';
import { runConsole } from './run-console.ts';
import { startLines } from './start-lines.ts';
import { readStartOptions, startOptions } from './start-options.ts';

const summary =
  'Serves the Rollup Jobs console, on an Elasticsearch cluster or on a demo cluster of its own.';

/**
 * Runs the console until it is ended.
 *
 * @param name what the person typed, for the help
 */
export const startCommand = (name: string) =>
  runCommand({
    help: helpText(name, summary, startOptions),
    readOptions: readStartOptions,
    run: async (options) => {
      const running = await runConsole(options);
      const lines = startLines(running.url, running, options);
      process.stdout.write(`${lines.join('\n')}\n`);
      return running;
    },
  });
