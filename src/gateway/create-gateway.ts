import type { Context } from 'hono';
import { Hono } from 'hono';
import { cookiePath, pathBelow, refuseElsewhere } from './base-path.ts';
import { builtApp } from './built-app.ts';
import { ClusterDetection } from './cluster/cluster-detection.ts';
import { Upstream } from './cluster/upstream.ts';
import { UpstreamFailure } from './cluster/upstream-failure.ts';
import { verifyCredentials } from './cluster/verify-credentials.ts';
import { demoCredentials, demoRoutes } from './demo.ts';
import type { Demo } from './demo.ts';
import { forwardRoutes } from './forward/forward.ts';
import type { GatewayEnv } from './gateway-env.ts';
import { gatewayError, internalError } from './gateway-error.ts';
import { clientAddress } from './guard/client-address.ts';
import { refuseOtherHosts } from './guard/host-check.ts';
import { refuseOtherSites } from './guard/same-site.ts';
import { AuditUnavailable } from './operation/audit-trail.ts';
import { observeRequests, refuseWhileStopping } from './operation/observe.ts';
import { Operation } from './operation/operation.ts';
import { SharedReads } from './reads/shared-reads.ts';
import { securityHeaders } from './guard/security-headers.ts';
import { actFor } from './session/acting.ts';
import type { CredentialsOf } from './session/acting.ts';
import type { Credentials } from './session/credentials.ts';
import { Sessions } from './session/session.ts';
import type { SessionOptions } from './session/session.ts';
import { actForSession, refuseStrangers, signInRoutes } from './session/sign-in.ts';
import { statusRoute } from './status-route.ts';
import type { ClusterTls } from './tls/cluster-connector.ts';

export interface GatewayTls {
  cluster?: ClusterTls | undefined;
  /** Of the console itself, in PEM; plain HTTP without. */
  console?: { cert: string; key: string } | undefined;
}

export interface GatewayOptions {
  /** URLs of the cluster's nodes, without credentials. */
  nodes: readonly string[];
  /** Sent with every request; in the demo those of its users go instead. */
  credentials?: Credentials | null;
  /** Milliseconds for one answer of the cluster; 30,000 by default. */
  requestTimeout?: number;
  tls?: GatewayTls | undefined;
  demo?: Demo | undefined;
  /** Operators sign in with credentials of their own; `credentials` are not used then. */
  signIn?: SessionOptions | undefined;
  /**
   * The names, without ports, that the console answers to besides those of this machine; null for
   * whatever name it is reached by. Only this machine's by default.
   */
  allowedHosts?: readonly string[] | null;
  /** Whether a proxy in front says in `X-Forwarded-For` where requests come from. */
  trustProxy?: boolean;
  /** What stands before every path, as `readBasePath` answers it; nothing by default. */
  basePath?: string;
  /** Absolute path of the built app. */
  appDirectory: string;
  /** Who is told of each request; nobody by default. */
  operation?: Operation;
  /** One line about what went wrong; to stderr by default. */
  log?: (line: string) => void;
}

export interface Gateway {
  app: Hono<GatewayEnv>;
  operation: Operation;
  /** Breaks the requests that are under way to the cluster. */
  close(): Promise<void>;
}

/** The gateway as a function from request to answer; `serveGateway` puts it on a port. */
export function createGateway(options: GatewayOptions): Gateway {
  const { nodes, requestTimeout = 30_000, tls, demo, signIn, appDirectory } = options;
  const { allowedHosts = [], trustProxy = false, basePath = '' } = options;
  const operation = options.operation ?? new Operation();
  const log = options.log ?? ((line: string) => process.stderr.write(`${line}\n`));
  const upstream = new Upstream({ nodes, requestTimeout, tls: tls?.cluster });
  const detection = new ClusterDetection(upstream);
  const reads = new SharedReads();

  const addressOf = (c: Context<GatewayEnv>) => clientAddress(c, trustProxy);
  const app = new Hono<GatewayEnv>({ getPath: pathBelow(basePath) });
  app.use(observeRequests(operation, addressOf));
  app.use(securityHeaders(tls?.console !== undefined));
  app.use(refuseWhileStopping(operation));
  app.get('/healthz', (c) => c.json({ status: 'ok' }, 200, { 'cache-control': 'no-store' }));
  // After /healthz, which answers to any name, and at the root as well.
  if (allowedHosts !== null) app.use(refuseOtherHosts(allowedHosts));
  app.use(refuseElsewhere(basePath));
  app.use('/api/*', refuseOtherSites);
  if (signIn) {
    const session = { sessions: new Sessions(signIn), path: cookiePath(basePath) };
    app.use('/api/*', actForSession(session));
    app.use('/api/elasticsearch/*', refuseStrangers);
    const verify = (credentials: Credentials) =>
      verifyCredentials(upstream, detection, credentials);
    app.route('/', signInRoutes({ ...session, verify, addressOf }));
  } else {
    const service: CredentialsOf = () => Promise.resolve(options.credentials ?? null);
    app.use('/api/*', actFor(demo ? demoCredentials(demo) : service));
  }
  const signsIn = signIn !== undefined;
  const tlsVerified = tls?.cluster?.skipVerification !== true;
  app.route('/', statusRoute({ upstream, detection, reads, signsIn, demo, tlsVerified }));
  if (demo) {
    const onControl = () => {
      // The control can also turn the cluster into another version.
      detection.forget();
      reads.drop();
    };
    app.route('/', demoRoutes(demo, cookiePath(basePath), onControl));
  }
  app.route('/', forwardRoutes({ upstream, detection, reads, operation, log }));
  app.all('/api/*', (c) =>
    gatewayError('not_forwarded', `The gateway does not answer ${c.req.method} at this path.`),
  );
  app.route('/', builtApp(appDirectory, basePath));

  app.onError((error, c) => {
    if (error instanceof UpstreamFailure) return gatewayError(error.code, error.message);
    if (error instanceof AuditUnavailable) return gatewayError('audit_unavailable', error.message);
    log(`${c.req.method} ${c.req.path} failed: ${error.message}`);
    return internalError();
  });
  return { app, operation, close: () => upstream.close() };
}
