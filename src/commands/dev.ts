import { fileURLToPath } from 'node:url';
import { createServer } from 'vite';
import { helpText } from './options.ts';
import { runCommand } from './run-command.ts';
import { runConsole } from './run-console.ts';
import { startLines } from './start-lines.ts';
import { readStartOptions, startOptions } from './start-options.ts';

const summary =
  'Serves the console with hot reload, in front of the same gateway as npm start. The gateway is ' +
  'built once, when it starts.';

/** This file runs from dist/node. */
const root = fileURLToPath(new URL('../..', import.meta.url));

/** `npm run dev` */
await runCommand({
  help: helpText('npm run dev --', summary, startOptions),
  readOptions: readStartOptions,
  run: async (options) => {
    // Vite is what the browser speaks to, in plain HTTP.
    const own = { host: '127.0.0.1', port: 0, tlsCert: undefined, tlsKey: undefined };
    const gateway = await runConsole({ ...options, ...own });
    // `localhost` may be ::1, where the gateway does not listen.
    const target = new URL(gateway.url).origin.replace('localhost', '127.0.0.1');
    const { basePath } = options;
    try {
      const vite = await createServer({
        root,
        base: `${basePath}/`,
        server: {
          host: options.host,
          port: options.port,
          strictPort: options.port !== 0,
          proxy: { [`${basePath}/api`]: { target }, [`${basePath}/healthz`]: { target } },
        },
      });
      await vite.listen();
      const url = vite.resolvedUrls?.local[0] ?? vite.resolvedUrls?.network[0] ?? '';
      const lines = startLines(url.replace(/\/$/, ''), gateway, options);
      process.stdout.write(`${lines.join('\n')}\n`);
      return {
        closesWithin: gateway.closesWithin,
        close: async () => {
          await Promise.all([vite.close(), gateway.close()]);
        },
      };
    } catch (error) {
      await gateway.close();
      throw error;
    }
  },
});
