import { Readable } from 'node:stream';
import { Hono } from 'hono';
import type { GatewayStatus } from '../elasticsearch/gateway-answers.ts';
import type { ClusterDetection } from './cluster/cluster-detection.ts';
import { readClusterStatus } from './cluster/cluster-status.ts';
import type { Upstream } from './cluster/upstream.ts';
import type { Demo } from './demo.ts';
import { passedAnswer } from './forward/passed-answer.ts';
import { wholeResponse } from './forward/whole-response.ts';
import type { GatewayEnv } from './gateway-env.ts';
import { acceptedAge } from './reads/accepted-age.ts';
import type { SharedReads } from './reads/shared-reads.ts';
import type { Credentials } from './session/credentials.ts';

interface StatusOptions {
  upstream: Upstream;
  detection: ClusterDetection;
  reads: SharedReads;
  /** Whether operators sign in with credentials of their own. */
  signsIn: boolean;
  demo: Demo | undefined;
  tlsVerified: boolean;
}

/** `GET /api/status`: what it takes to know is read once for many, as other reads are. */
export function statusRoute(options: StatusOptions): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>();

  routes.get('/api/status', async (c) => {
    const { credentials } = c.var.acting;
    let isWell = false;
    const shared = await options.reads.read({
      credentials,
      what: '/api/status',
      maxAge: acceptedAge(c.req.header('cache-control')),
      leaving: c.req.raw.signal,
      read: async () => {
        const status = await readStatus(options, credentials);
        const { state } = status.cluster;
        isWell = state === 'ready' || state === 'no_rollup_api';
        if (state === 'unauthenticated') options.reads.forget(credentials);
        return {
          status: 200,
          headers: { 'content-type': 'application/json' },
          body: Readable.from([Buffer.from(JSON.stringify(status))], { objectMode: false }),
        };
      },
      // What is not well is looked at anew: nobody waits longer for the end of a trouble.
      isKept: () => isWell,
    });
    if (shared.kind === 'long') {
      return passedAnswer(c, shared.answer, { release: shared.release, onBroken: () => undefined });
    }
    if (shared.from !== 'own') c.var.record.copy = shared.from;
    return wholeResponse(c, shared);
  });

  return routes;
}

async function readStatus(
  { upstream, detection, signsIn, demo, tlsVerified }: StatusOptions,
  credentials: Credentials | null,
): Promise<GatewayStatus> {
  // Where everybody is to sign in, nothing is asked of the cluster in the name of nobody.
  const read =
    signsIn && credentials === null
      ? nobody
      : await readClusterStatus(upstream, detection, credentials);
  const isIn = read.cluster.state !== 'unauthenticated';
  return {
    ...read,
    signIn: !signsIn ? 'not_used' : isIn ? 'done' : 'needed',
    demo: demo
      ? { users: demo.users.map((user) => user.username), elasticsearch: demo.controlUrl }
      : null,
    warnings: tlsVerified ? [] : ['tls_not_verified'],
  };
}

const nobody = {
  cluster: { state: 'unauthenticated', reason: 'The session is over, or nobody has signed in.' },
  user: null,
  rights: null,
  health: null,
} as const;
