import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { isAudited } from './action.ts';
import type { RequestRecord } from './request-record.ts';

/** In seconds; a stop may wait a minute for its job. */
const buckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60, 120];

const upstreamFailures = [
  'elasticsearch_unreachable',
  'elasticsearch_connection_lost',
  'elasticsearch_timeout',
  'answer_broke_off',
] as const;

/** Numbers about the gateway, as Prometheus reads them. No label holds what a browser can choose. */
export class Metrics {
  readonly #registry = new Registry();
  readonly #requests = new Counter({
    name: 'rollup_jobs_requests_total',
    help: 'Requests that are over, by action and outcome: the class of the status, or the code of the error',
    labelNames: ['action', 'outcome'],
    registers: [this.#registry],
  });
  readonly #durations = new Histogram({
    name: 'rollup_jobs_request_duration_seconds',
    help: 'From the first byte of a request to the last one of its answer, by action',
    labelNames: ['action'],
    buckets,
    registers: [this.#registry],
  });
  readonly #failures = new Counter({
    name: 'rollup_jobs_elasticsearch_failures_total',
    help: 'Requests that Elasticsearch did not answer, or not to the end, by code',
    labelNames: ['code'],
    registers: [this.#registry],
  });

  /** @param inFlight what is under way when it is asked */
  constructor(inFlight: () => Iterable<RequestRecord>) {
    for (const code of upstreamFailures) this.#failures.inc({ code }, 0);
    new Gauge({
      name: 'rollup_jobs_requests_in_flight',
      help: 'Requests under way: actions, which a shutdown waits for, and everything else',
      labelNames: ['kind'],
      registers: [this.#registry],
      collect() {
        const audited = [...inFlight()].map(({ action }) => isAudited(action));
        this.set({ kind: 'action' }, audited.filter(Boolean).length);
        this.set({ kind: 'other' }, audited.filter((is) => !is).length);
      },
    });
  }

  /** Also what Node knows of the process, which it is asked for only where somebody reads it. */
  includeProcess(): void {
    collectDefaultMetrics({ register: this.#registry });
  }

  /** Counts a request that is over. */
  count({ action, status, error, ms }: RequestRecord): void {
    const outcome = error ?? (status === null ? 'left' : `${Math.floor(status / 100)}xx`);
    this.#requests.inc({ action, outcome });
    this.#durations.observe({ action }, (ms ?? 0) / 1000);
    const code = upstreamFailures.find((failure) => failure === error);
    if (code) this.#failures.inc({ code });
  }

  /** The text of `GET /metrics`, and its content type. */
  async read(): Promise<{ text: string; contentType: string }> {
    return { text: await this.#registry.metrics(), contentType: this.#registry.contentType };
  }
}
