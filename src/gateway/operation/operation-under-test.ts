import { auditInLog } from './audit-trail.ts';
import { createLogger } from './logger.ts';
import { Operation } from './operation.ts';
import type { AuditTrail } from './audit-trail.ts';

export type Line = Record<string, unknown>;

/** For tests: an operation, and the lines of its log so far; the audit lines are among them by default. */
export function loggedOperation(audit?: AuditTrail) {
  let lost: Error | null = null;
  const texts: string[] = [];
  const log = createLogger((text) => texts.push(text), 'debug');
  const operation = new Operation({
    log,
    audit: audit ?? auditInLog({ logger: log, lost: () => lost }),
  });
  return {
    operation,
    log,
    texts,
    lines: () => linesIn(texts.join('')),
    /** From now on the log cannot be written, or can be again. */
    lose: (error: Error | null) => {
      lost = error;
    },
  };
}

/** A log's text as the lines that it has. */
export function linesIn(text: string): Line[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}
