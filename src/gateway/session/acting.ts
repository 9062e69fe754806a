import type { MiddlewareHandler } from 'hono';
import type { GatewayEnv } from '../gateway-env.ts';
import type { Credentials } from './credentials.ts';
import { nameOf } from './credentials.ts';

/** In whose name a request goes to the cluster. */
export interface Acting {
  readonly credentials: Credentials | null;
  /** For logs; never a secret. */
  readonly name: string | null;
}

/** Whose credentials a browser's request is forwarded with; null is nobody's. */
export type CredentialsOf = (request: Request) => Promise<Credentials | null>;

/** Finds out once for each request in whose name it is, for everything behind. */
export function actFor(credentialsOf: CredentialsOf): MiddlewareHandler<GatewayEnv> {
  return async (c, next) => {
    const credentials = await credentialsOf(c.req.raw);
    c.set('acting', { credentials, name: nameOf(credentials) });
    await next();
  };
}
