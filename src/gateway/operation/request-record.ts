import type { GatewayErrorCode } from '../../elasticsearch/gateway-answers.ts';
import { isAudited } from './action.ts';
import type { Action } from './action.ts';

/** Whether a request has reached the cluster. */
export type Sent = 'yes' | 'no' | 'unknown';

export type RequestError =
  | GatewayErrorCode
  /** The body of Elasticsearch's answer did not come to its end. */
  | 'answer_broke_off'
  /** The gateway ended before it knew what came of the request. */
  | 'gateway_ended';

/** One request to the gateway, as far as logs and metrics may tell it: no secrets, and no content. */
export interface RequestRecord {
  /** Unlike any other; also the answer's `x-request-id`. */
  readonly id: string;
  readonly startedAt: Date;
  readonly action: Action;
  /** Hostile text: whatever a browser can put into a path. */
  readonly job: string | undefined;
  /** Where it comes from; that of a proxy in front, unless that is trusted to say more. */
  readonly address: string | undefined;
  /** Null for nobody, and where the request was refused before that was known. */
  user: string | null;
  sent: Sent;
  /** Null while, or because, nothing was answered. */
  status: number | null;
  /** What the gateway itself says of it; null for an answer that came from further behind. */
  error: RequestError | null;
  /** Where the cluster was not asked for this request alone; see `SharedAnswer`. */
  copy: 'joined' | 'kept' | null;
  /** The browser, or a shutdown, ended the connection before the answer was whole. */
  left: boolean;
  /** Milliseconds from the first byte of the request to the last one of the answer; null until then. */
  ms: number | null;
}

/** What is known of a request when it is sent; what is not known yet is left out. */
export function intentOf(record: RequestRecord) {
  return {
    request: record.id,
    started: record.startedAt.toISOString(),
    user: record.user,
    ...(record.address !== undefined && { address: record.address }),
    action: record.action,
    ...(record.job !== undefined && { job: record.job }),
  };
}

export type Intent = ReturnType<typeof intentOf>;

/** A record as the fields of its line. */
export function fieldsOf(record: RequestRecord): Record<string, unknown> {
  const { started, ...known } = intentOf(record);
  const audited = isAudited(record.action);
  return {
    ...known,
    ...(audited && { started }),
    ...(record.status !== null && { status: record.status }),
    ...(record.error !== null && { error: record.error }),
    ...(audited && { sent: record.sent }),
    ...(record.copy !== null && { copy: record.copy }),
    ...(record.left && { left: true }),
    ms: record.ms,
  };
}

export type Level = 'debug' | 'info' | 'warn' | 'error';

/** How much a request matters to who runs the gateway. */
export function levelOf({ action, status, error }: RequestRecord): Level {
  if (error === 'internal_error' || error === 'audit_unavailable') return 'error';
  const failed = (status ?? 0) >= 500 || error === 'answer_broke_off' || error === 'gateway_ended';
  if (failed && action !== 'health') return 'warn';
  return action === 'app' || action === 'health' ? 'debug' : 'info';
}
