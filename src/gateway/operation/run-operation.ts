import type { Logger } from 'pino';
import { AuditLog } from './audit-log.ts';
import { auditInLog } from './audit-trail.ts';
import { createLog } from './logger.ts';
import type { LogOptions } from './logger.ts';
import { Operation } from './operation.ts';
import { serveMetrics } from './serve-metrics.ts';
import type { ServedMetrics } from './serve-metrics.ts';

export interface OperationSettings {
  log: LogOptions;
  /** Without one the audit lines stand in the log. */
  auditFile: string | undefined;
  /** Without one nobody reads the metrics. */
  metrics: { port: number; host: string } | undefined;
}

/** What goes beside a gateway for whoever runs it. */
export interface RunningOperation {
  operation: Operation;
  log: Logger;
  metricsUrl: string | null;
  /** When the gateway has its port. */
  ready(): Promise<void>;
  /** When the gateway has ended. */
  close(): Promise<void>;
}

/**
 * Opens the log, the audit log and the metrics. The audit log is opened again on SIGHUP.
 *
 * @throws Error (as a rejection) that says which of them cannot be opened
 */
export async function runOperation(settings: OperationSettings): Promise<RunningOperation> {
  const log = createLog(settings.log);
  const { logger } = log;
  const audit = settings.auditFile === undefined ? null : new AuditLog(settings.auditFile, logger);
  const operation = new Operation({ log: logger, audit: audit ?? auditInLog(log) });
  let metrics: ServedMetrics | null = null;
  try {
    if (settings.metrics) metrics = await serveMetrics(operation.metrics, settings.metrics);
  } catch (error) {
    audit?.close();
    throw error;
  }
  const reopen = () => audit?.reopen();
  if (audit) process.on('SIGHUP', reopen);
  return {
    operation,
    log: logger,
    metricsUrl: metrics?.url ?? null,
    // Not before: of two gateways started by mistake, the second must not take the first for a dead one.
    ready: async () => audit?.recover(),
    close: async () => {
      process.off('SIGHUP', reopen);
      audit?.close();
      await metrics?.close();
    },
  };
}
