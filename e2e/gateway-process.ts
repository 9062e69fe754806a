import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

type Line = Record<string, unknown>;

/** A gateway as a process of its own, on a cluster that lives on without it. */
export interface GatewayProcess {
  url: string;
  kill(signal: NodeJS.Signals): void;
  /** Its exit status, or the signal that it ended by; null while it runs. */
  ended(): number | string | null;
  /** Resolves when it has ended. */
  end: Promise<unknown>;
  /** What it has printed on stdout. */
  output(): string;
  /** The lines of its log so far. */
  log(): Line[];
}

/** Starts one in the name of the user `operator`, on a free port. */
export async function startGateway(cluster: string, args: string[]): Promise<GatewayProcess> {
  const script = fileURLToPath(new URL('../scripts/start.mjs', import.meta.url));
  const options = ['--port', '0', '--elasticsearch', cluster, ...args];
  const child = spawn(process.execPath, [script, ...options], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      ELASTICSEARCH_USERNAME: 'operator',
      ELASTICSEARCH_PASSWORD: 'operator-password',
    },
  });
  let output = '';
  let log = '';
  child.stderr.on('data', (chunk) => (log += String(chunk)));
  const end = once(child, 'exit');
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      output += String(chunk);
      const ready = /^Rollup Jobs is ready at (\S+)\n/.exec(output)?.[1];
      if (ready !== undefined) resolve(ready);
    });
    child.once('exit', () => reject(new Error(`The gateway ended.\n${output}\n${log}`)));
  });
  return {
    url,
    kill: (signal) => child.kill(signal),
    ended: () => child.exitCode ?? child.signalCode,
    end,
    output: () => output,
    log: () => linesIn(log),
  };
}

export async function readLines(file: string): Promise<Line[]> {
  return linesIn(await readFile(file, 'utf8'));
}

function linesIn(text: string): Line[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}
