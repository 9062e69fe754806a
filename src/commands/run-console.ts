import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { GatewayOptions } from '../gateway/create-gateway.ts';
import { serveGateway } from '../gateway/serve-gateway.ts';
import { serveMockElasticsearch } from '../mock-elasticsearch/serve-mock-elasticsearch.ts';
import { createUsers } from '../mock-elasticsearch/users.ts';
import { isLoopback } from './loopback.ts';
import type { StartOptions } from './start-options.ts';

export interface RunningConsole {
  url: string;
  /** The demo cluster, where there is one. */
  demo: { url: string; users: string[] } | null;
  /** Stops everything at once, requests under way too. */
  close(): Promise<void>;
}

/** Beside the built command: dist/node/*.js and dist/app. */
const appDirectory = fileURLToPath(new URL('../app', import.meta.url));

/**
 * Starts the gateway, and before it a demo cluster when no cluster is given.
 *
 * @throws Error (as a rejection) that says why a port cannot be taken
 */
export async function runConsole(options: StartOptions): Promise<RunningConsole> {
  const { host, port, requestTimeout, trustProxy, nodes } = options;
  const allowedHosts = allowedHostsOf(options);
  const gateway = { host, port, requestTimeout, trustProxy, allowedHosts, appDirectory };
  if (nodes) {
    const served = await serveGateway({ ...gateway, nodes, ...accessOf(options) });
    return { ...served, demo: null };
  }
  const mock = await serveMockElasticsearch({
    version: options.version,
    distribution: options.distribution,
    seeds: options.seeds,
    port: options.mockPort,
  });
  const users = demoUsers();
  const demo: GatewayOptions['demo'] = { users, controlUrl: mock.url };
  try {
    const served = await serveGateway({ ...gateway, nodes: [mock.url], demo });
    return {
      url: served.url,
      demo: { url: mock.url, users: users.map((user) => user.username) },
      close: async () => {
        await Promise.all([served.close(), mock.close()]);
      },
    };
  } catch (error) {
    await mock.close();
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

/** The operator first: that is who a browser is until it chooses somebody else. */
function demoUsers(): { username: string; password: string }[] {
  const users = createUsers().map(({ username, password }) => ({ username, password }));
  const rank = (username: string) => (username === 'operator' ? 0 : 1);
  return users.sort((a, b) => rank(a.username) - rank(b.username));
}
