import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { GatewayOptions } from '../gateway/create-gateway.ts';
import { serveGateway } from '../gateway/serve-gateway.ts';
import { runOperation } from '../gateway/operation/run-operation.ts';
import type { ServedMock } from '../mock-elasticsearch/serve-mock-elasticsearch.ts';
import { serveMockElasticsearch } from '../mock-elasticsearch/serve-mock-elasticsearch.ts';
import { createUsers } from '../mock-elasticsearch/users.ts';
import { isLoopback } from './loopback.ts';
import type { StartOptions } from './start-options.ts';
import { tlsOf, tlsWarnings } from './tls-options.ts';

export interface RunningConsole {
  url: string;
  /** The demo cluster, where there is one. */
  demo: { url: string; users: string[] } | null;
  metricsUrl: string | null;
  /** Lets actions that are under way end, for as long as the options say. */
  close(): Promise<void>;
  /** Milliseconds that closing may take. */
  closesWithin: number;
}

/** Beside the built command: dist/node/*.js and dist/app. */
const appDirectory = fileURLToPath(new URL('../app', import.meta.url));

/**
 * Starts the gateway, and before it a demo cluster when no cluster is given.
 *
 * @throws Error (as a rejection) that says why a port cannot be taken, or a file not be opened
 */
export async function runConsole(options: StartOptions): Promise<RunningConsole> {
  for (const line of tlsWarnings(options)) process.stderr.write(`${line}\n`);
  const running = await runOperation({
    log: { level: options.logLevel, format: options.logFormat },
    auditFile: options.auditLog,
    metrics:
      options.metricsPort === undefined
        ? undefined
        : { port: options.metricsPort, host: options.metricsHost ?? '127.0.0.1' },
  });
  const { operation, log, metricsUrl } = running;
  let mock: ServedMock | null = null;
  try {
    if (!options.nodes) mock = await serveDemoCluster(options);
    const { host, port, basePath, requestTimeout, trustProxy } = options;
    const allowedHosts = allowedHostsOf(options);
    const cluster = mock ? demoOn(mock) : clusterOf(options);
    const served = await serveGateway({
      ...{
        host,
        port,
        basePath,
        requestTimeout,
        trustProxy,
        allowedHosts,
        appDirectory,
        operation,
      },
      tls: tlsOf(options),
      log: (line) => log.error(line),
      ...cluster,
    });
    await running.ready();
    return {
      url: served.url,
      demo: mock && { url: mock.url, users: demoUsers().map((user) => user.username) },
      metricsUrl,
      close: async () => {
        await served.shutDown(options.shutdownTimeout);
        await running.close();
        await mock?.close();
      },
      closesWithin: options.shutdownTimeout + 1500,
    };
  } catch (error) {
    await running.close();
    await mock?.close();
    throw error;
  }
}

/**
 * On this machine only, other names are refused, as they are those of other sites. Elsewhere the console
 * may have any name, until it is said which.
 */
function allowedHostsOf({ host, allowedHosts }: StartOptions): readonly string[] | null {
  return isLoopback(host) || allowedHosts.length > 0 ? allowedHosts : null;
}

/** With whose credentials the console acts: one for everybody, none, or each operator's own. */
function accessOf(options: StartOptions): Pick<GatewayOptions, 'credentials' | 'signIn'> {
  const { apiKey, username, password, noSignIn } = options;
  if (apiKey !== undefined) return { credentials: { apiKey } };
  if (username !== undefined && password !== undefined) {
    return { credentials: { username, password } };
  }
  if (noSignIn) return { credentials: null };
  const secret = options.sessionSecret ?? randomBytes(32).toString('hex');
  return { signIn: { secret, idle: options.sessionIdle, lifetime: options.sessionLifetime } };
}

type Cluster = Pick<GatewayOptions, 'nodes' | 'credentials' | 'signIn' | 'demo'>;

function clusterOf(options: StartOptions): Cluster {
  return { nodes: options.nodes ?? [], ...accessOf(options) };
}

function demoOn(mock: ServedMock): Cluster {
  return { nodes: [mock.url], demo: { users: demoUsers(), controlUrl: mock.url } };
}

function serveDemoCluster(options: StartOptions): Promise<ServedMock> {
  const { version, distribution, seeds, mockPort: port } = options;
  return serveMockElasticsearch({ version, distribution, seeds, port });
}

/** The operator first: that is who a browser is until it chooses somebody else. */
function demoUsers(): { username: string; password: string }[] {
  const users = createUsers().map(({ username, password }) => ({ username, password }));
  const rank = (username: string) => (username === 'operator' ? 0 : 1);
  return users.sort((a, b) => rank(a.username) - rank(b.username));
}
