import { Hono } from 'hono';
import type { GatewayStatus } from '../elasticsearch/gateway-answers.ts';
import { builtApp } from './built-app.ts';
import { ClusterDetection } from './cluster/cluster-detection.ts';
import { readClusterStatus } from './cluster/cluster-status.ts';
import { actFor } from './session/acting.ts';
import type { CredentialsOf } from './session/acting.ts';
import type { Credentials } from './session/credentials.ts';
import { demoCredentials, demoRoutes } from './demo.ts';
import type { Demo } from './demo.ts';
import { forwardRoutes } from './forward/forward.ts';
import type { GatewayEnv } from './gateway-env.ts';
import { gatewayError, internalError } from './gateway-error.ts';
import { refuseOtherSites } from './guard/same-site.ts';
import { securityHeaders } from './guard/security-headers.ts';
import { Upstream } from './cluster/upstream.ts';
import { UpstreamFailure } from './cluster/upstream-failure.ts';

export interface GatewayOptions {
  /** URLs of the cluster's nodes, without credentials. */
  nodes: readonly string[];
  /** Sent with every request; in the demo those of its users go instead. */
  credentials?: Credentials | null;
  /** Milliseconds for one answer of the cluster; 30,000 by default. */
  requestTimeout?: number;
  demo?: Demo | undefined;
  /** Absolute path of the built app. */
  appDirectory: string;
  /** One line about what went wrong; to stderr by default. */
  log?: (line: string) => void;
}

export interface Gateway {
  app: Hono<GatewayEnv>;
  /** Breaks the requests that are under way to the cluster. */
  close(): Promise<void>;
}

/** The gateway as a function from request to answer; `serveGateway` puts it on a port. */
export function createGateway(options: GatewayOptions): Gateway {
  const { nodes, credentials = null, requestTimeout = 30_000, demo, appDirectory } = options;
  const log = options.log ?? ((line: string) => process.stderr.write(`${line}\n`));
  const upstream = new Upstream({ nodes, requestTimeout });
  const detection = new ClusterDetection(upstream);
  const credentialsOf: CredentialsOf = demo
    ? demoCredentials(demo)
    : () => Promise.resolve(credentials);

  const app = new Hono<GatewayEnv>();
  app.use(securityHeaders);
  app.get('/healthz', (c) => c.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' }));
  app.use('/api/*', refuseOtherSites);
  app.use('/api/*', actFor(credentialsOf));
  app.get('/api/status', async (c) => {
    const status: GatewayStatus = {
      ...(await readClusterStatus(upstream, detection, c.var.acting.credentials)),
      demo: demo
        ? { users: demo.users.map((user) => user.username), elasticsearch: demo.controlUrl }
        : null,
    };
    return c.json(status, 200, { 'cache-control': 'no-store' });
  });
  if (demo) app.route('/', demoRoutes(demo, detection));
  app.route('/', forwardRoutes({ upstream, detection, log }));
  app.all('/api/*', (c) =>
    gatewayError('not_forwarded', `The gateway does not answer ${c.req.method} at this path.`),
  );
  app.route('/', builtApp(appDirectory));

  app.onError((error, c) => {
    if (error instanceof UpstreamFailure) return gatewayError(error.code, error.message);
    log(`${c.req.method} ${new URL(c.req.url).pathname} failed: ${error.message}`);
    return internalError();
  });
  return { app, close: () => upstream.close() };
}
