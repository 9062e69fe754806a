import type { VersionRange } from './server-rules.ts';

/** What the gateway itself says to the browser, apart from what it passes through from the cluster. */

/** A distribution that speaks Elasticsearch's language but has no rollup jobs API. */
export type DistributionWithoutRollup = 'opensearch' | 'oss' | 'serverless';

export type ClusterStatus =
  /**
   * `name` and `version` are null where the user may not read them (403 of `GET /`); `range` is then what
   * the cluster's other answers tell of its version, if anything.
   */
  | { state: 'ready'; name: string | null; version: string | null; range?: VersionRange }
  | { state: 'no_rollup_api'; distribution: DistributionWithoutRollup; version: string | null }
  | { state: 'unauthenticated'; reason: string }
  | { state: 'unreachable'; reason: string };

/** The cluster privileges on rollup jobs; who may manage them may read them, too. */
export interface RollupRights {
  manage_rollup: boolean;
  monitor_rollup: boolean;
}

/** `yellow`: copies of data are missing. `red`: data is missing. */
export type ClusterHealth = 'green' | 'yellow' | 'red';

/** `GET /api/status` */
export interface GatewayStatus {
  cluster: ClusterStatus;
  /**
   * Whether operators sign in with credentials of their own, and whether this one has: `needed` also
   * where the cluster does not accept them any more.
   */
  signIn: 'not_used' | 'needed' | 'done';
  /** Who the cluster takes the console for; null where it does not say (security off, no answer). */
  user: { username: string; roles: string[] } | null;
  /** What the user may do; null where the cluster does not say, which is no "nothing". */
  rights: RollupRights | null;
  /** Null where it could not be read: it needs the privilege `monitor`. */
  health: ClusterHealth | null;
  /** Set where the cluster is the embedded mock: the users that may be chosen, and the controls. */
  demo: { users: string[]; elasticsearch: string } | null;
  /** What is not as it should be for as long as the gateway runs. */
  warnings: GatewayWarning[];
}

/** `tls_not_verified`: the gateway was told not to check who the nodes of the cluster are. */
export type GatewayWarning = 'tls_not_verified';

export type GatewayErrorCode =
  /** The method and path are not in the endpoint table, or the id cannot be read. 404. */
  | 'not_forwarded'
  /** The request came from another site, or without the console's header. 403. */
  | 'cross_site'
  /** The request is for a name that is not the console's. 421. */
  | 'wrong_host'
  /** Nobody is signed in, or the session is over: nothing was sent. 401. */
  | 'not_signed_in'
  /** The cluster does not accept these credentials. 401. */
  | 'sign_in_refused'
  /** The cluster does not say whose credentials these are. 502. */
  | 'sign_in_unknown'
  /** Too many wrong attempts to sign in from one address. 429, with `retry-after`. */
  | 'too_many_attempts'
  /** The request's body or parameters are wrong. 400. */
  | 'bad_request'
  /** The request's body is longer than the gateway forwards. 413. */
  | 'body_too_large'
  /** The cluster has no rollup jobs API. 501. */
  | 'no_rollup_api'
  /** No node took the connection: the request was not sent. 502. */
  | 'elasticsearch_unreachable'
  /** The connection broke after the request was sent: it may have had its effect. 502. */
  | 'elasticsearch_connection_lost'
  /** No answer in time: it may have had its effect. 504. */
  | 'elasticsearch_timeout'
  /** The action was not sent, because it could not be written into the audit log. 503. */
  | 'audit_unavailable'
  /** The gateway is shutting down, and did not send the request. 503. */
  | 'shutting_down'
  /** A fault of the gateway itself; its log says more. 500. */
  | 'internal_error';

/** The body of every error that is the gateway's own. */
export interface GatewayErrorBody {
  gateway_error: {
    code: GatewayErrorCode;
    /** A sentence for the operator. */
    reason: string;
    distribution?: DistributionWithoutRollup;
  };
}

/** The header and value that the gateway asks of every request that changes something. */
export const consoleHeader = ['x-rollup-jobs', 'console'] as const;

/** The header and value of a request while the operator is at work: their session goes on. */
export const activeHeader = ['x-rollup-jobs-operator', 'active'] as const;
