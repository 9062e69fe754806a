import { randomUUID } from 'node:crypto';
import type { Logger } from 'pino';
import { UpstreamFailure } from '../cluster/upstream-failure.ts';
import { actionOf, isAudited } from './action.ts';
import type { AuditTrail } from './audit-trail.ts';
import { Metrics } from './metrics.ts';
import { fieldsOf, levelOf } from './request-record.ts';
import type { RequestRecord } from './request-record.ts';

export interface OperationOptions {
  log?: Logger;
  audit?: AuditTrail;
}

/** What the gateway does at the moment, and whom it tells what came of it. */
export class Operation {
  readonly #log: Logger | undefined;
  readonly #audit: AuditTrail | undefined;
  readonly #inFlight = new Map<RequestRecord, { start: number; cut: () => void }>();
  readonly #waiting = new Set<() => void>();
  readonly metrics = new Metrics(() => this.#inFlight.keys());
  #stopping = false;

  /** Without a log or an audit trail nobody is told. */
  constructor({ log, audit }: OperationOptions = {}) {
    this.#log = log;
    this.#audit = audit;
  }

  /** A request was refused before there was anything to know of it. */
  refused(line: { address: string | undefined; status: number; error: string }): void {
    this.#log?.info({ action: 'refused', ...line });
  }

  /** From now on nothing new is done. */
  get stopping(): boolean {
    return this.#stopping;
  }

  /** @param cut ends the connection to the browser */
  begin(method: string, path: string, address: string | undefined, cut: () => void): RequestRecord {
    const { action, job } = actionOf(method, path);
    const record: RequestRecord = {
      id: randomUUID(),
      startedAt: new Date(),
      action,
      job,
      address,
      user: null,
      sent: 'no',
      status: null,
      error: null,
      copy: null,
      left: false,
      ms: null,
    };
    this.#inFlight.set(record, { start: performance.now(), cut });
    return record;
  }

  /**
   * Sends what a request asks of the cluster, an action not without having announced it.
   *
   * @throws AuditUnavailable when it was not sent, and whatever `send` throws
   */
  async send<Answer>(
    record: RequestRecord,
    user: string | null,
    send: () => Promise<Answer>,
  ): Promise<Answer> {
    record.user = user;
    if (isAudited(record.action)) this.#audit?.announce(record);
    record.sent = 'unknown';
    try {
      const answer = await send();
      record.sent = 'yes';
      return answer;
    } catch (error) {
      const unsent = error instanceof UpstreamFailure && error.code === 'elasticsearch_unreachable';
      if (unsent) record.sent = 'no';
      throw error;
    }
  }

  /** The request is over. Says so once, however often it is called. */
  end(record: RequestRecord): void {
    const entry = this.#inFlight.get(record);
    if (!entry) return;
    this.#inFlight.delete(record);
    record.ms = Math.round(performance.now() - entry.start);
    // A read is given up when the browser leaves: nothing is wrong with the cluster then.
    const givenUp = record.left && record.error === 'elasticsearch_connection_lost';
    if (givenUp && !isAudited(record.action)) Object.assign(record, { status: null, error: null });
    this.metrics.count(record);
    if (isAudited(record.action)) this.#audit?.conclude(record);
    if (!isAudited(record.action) || this.#audit?.inLog !== true) {
      this.#log?.[levelOf(record)](fieldsOf(record));
    }
    for (const look of this.#waiting) look();
  }

  /** Takes nothing new, and cuts off everything that changes nothing. */
  stop(): void {
    this.#stopping = true;
    for (const [record, { cut }] of this.#inFlight) if (!isAudited(record.action)) cut();
  }

  /** Resolves when nothing is under way any more, after `timeout` ms at the latest. */
  async idle(timeout: number): Promise<void> {
    if (this.#inFlight.size === 0) return;
    await new Promise<void>((resolve) => {
      const done = () => {
        clearTimeout(timer);
        this.#waiting.delete(look);
        resolve();
      };
      const look = () => {
        if (this.#inFlight.size === 0) done();
      };
      const timer = setTimeout(done, timeout);
      this.#waiting.add(look);
    });
  }

  /** Ends what is still under way: nobody will know what came of it. */
  abandon(): void {
    for (const record of this.#inFlight.keys()) {
      record.error ??= 'gateway_ended';
      this.end(record);
    }
  }
}
