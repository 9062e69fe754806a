import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import type { Logger } from 'pino';
import { AppendedFile } from './appended-file.ts';
import type { AuditTrail } from './audit-trail.ts';
import { AuditUnavailable } from './audit-trail.ts';
import { createLogger } from './logger.ts';
import { PendingActions } from './pending-actions.ts';
import { fieldsOf, intentOf, levelOf } from './request-record.ts';
import type { RequestRecord } from './request-record.ts';

/**
 * The audit log in a file of its own. An action is announced in a second file (`<file>.pending`) before
 * it is sent, so that one line can be written for it also where the gateway is killed in between.
 */
export class AuditLog implements AuditTrail {
  readonly inLog = false;
  readonly #path: string;
  readonly #file: AppendedFile;
  readonly #pending: PendingActions;
  /** Whose lines may not stand in the file yet. */
  readonly #concluded: string[] = [];
  readonly #audit: Logger;
  readonly #log: Logger;

  /**
   * @param log where trouble with the file is told
   * @throws Error that says why the file cannot be opened
   */
  constructor(path: string, log: Logger) {
    this.#path = path;
    this.#log = log;
    try {
      this.#file = new AppendedFile(path);
      this.#pending = new PendingActions(`${path}.pending`);
    } catch (error) {
      throw new Error(`The audit log cannot be opened: ${reasonOf(error)}.`, { cause: error });
    }
    const file = this.#file;
    this.#audit = createLogger((line) => file.write(line), 'info').child({ audit: true });
  }

  announce(record: RequestRecord): void {
    try {
      this.#flush();
      this.#pending.add(intentOf(record));
    } catch (error) {
      this.#log.error(
        { request: record.id },
        `The audit log cannot be written: ${reasonOf(error)}`,
      );
      throw new AuditUnavailable(error);
    }
  }

  conclude(record: RequestRecord): void {
    this.#concluded.push(record.id);
    try {
      this.#audit[levelOf(record)](fieldsOf(record));
      this.#flush();
    } catch (error) {
      const fields = fieldsOf(record);
      this.#log.error(fields, `The audit log cannot be written: ${reasonOf(error)}`);
    }
  }

  /** Writes the lines of what was under way when a gateway before this one was killed. */
  async recover(): Promise<void> {
    const { leftOver } = this.#pending;
    if (leftOver.length === 0) return;
    const written = await this.#whichAreWritten(leftOver.map(({ request }) => request));
    for (const intent of leftOver) {
      if (!written.has(intent.request)) {
        this.#audit.warn({ ...intent, error: 'gateway_ended', sent: 'unknown' });
      }
      this.#pending.remove(intent.request);
    }
  }

  /** Goes on in a new file, after the old one was moved away. */
  reopen(): void {
    try {
      this.#flush();
      this.#file.reopen();
    } catch (error) {
      this.#log.error(`The audit log cannot be opened again: ${reasonOf(error)}`);
    }
  }

  /** Writes what the disk had no room for; what stands in the file is under way no more. */
  #flush(): void {
    this.#file.flush();
    for (const request of this.#concluded.splice(0)) this.#pending.remove(request);
  }

  close(): void {
    this.#file.close();
    this.#pending.close();
  }

  /** It may have been killed after it wrote the line and before it said so. */
  async #whichAreWritten(requests: readonly string[]): Promise<Set<string>> {
    const found = new Set<string>();
    for await (const line of createInterface(createReadStream(this.#path))) {
      for (const request of requests) if (line.includes(`"${request}"`)) found.add(request);
    }
    return found;
  }
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
