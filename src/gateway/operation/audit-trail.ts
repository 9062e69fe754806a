import type { Log } from './logger.ts';
import { fieldsOf, levelOf } from './request-record.ts';
import type { RequestRecord } from './request-record.ts';

/** An action was not sent, because it could not be written down. */
export class AuditUnavailable extends Error {
  constructor(cause: unknown) {
    super(
      'The action was not sent, because the audit log of the console cannot be written. Its log says why.',
      { cause },
    );
    this.name = 'AuditUnavailable';
  }
}

/** Where every start, stop, delete and create is written down, in one line each, when it is over. */
export interface AuditTrail {
  /**
   * Before an action is sent.
   *
   * @throws AuditUnavailable when it may not be, because its line could not be written
   */
  announce(record: RequestRecord): void;
  /** When it is over. */
  conclude(record: RequestRecord): void;
  /** Whether its lines are those of the log, which does not need a second one. */
  readonly inLog: boolean;
}

/** The lines in the log itself, marked with `audit`, whatever the log's level is. */
export function auditInLog({ logger, lost }: Log): AuditTrail {
  const audit = logger.child({ audit: true }, { level: 'info' });
  return {
    inLog: true,
    announce: () => {
      const error = lost();
      if (error === null) return;
      // This line finds out whether the next action can be written down.
      logger.error(`The log could not be written: ${error.message}`);
      throw new AuditUnavailable(error);
    },
    conclude: (record) => audit[levelOf(record)](fieldsOf(record)),
  };
}
