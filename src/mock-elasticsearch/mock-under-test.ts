import type { Clock } from './clock.ts';
import { createManualClock } from './clock.ts';
import type { ClusterOptions } from './cluster.ts';
import type { MockElasticsearch } from './create-mock-elasticsearch.ts';
import { createMockElasticsearch } from './create-mock-elasticsearch.ts';

/** A Monday, ten seconds after ten o'clock UTC. */
export const monday = Date.UTC(2025, 10, 24, 10, 0, 10);

export interface Asked {
  status: number;
  headers: Headers;
  text: string;
  /** The body as JSON; null when it is none. */
  body: unknown;
}

export interface AskOptions {
  /** `operator` by default; null: no credentials. */
  user?: string | null;
  /** Sent as JSON. */
  body?: unknown;
  headers?: Record<string, string>;
}

export interface MockUnderTest extends MockElasticsearch {
  clock: Clock;
  ask(method: string, path: string, options?: AskOptions): Promise<Asked>;
}

/** The profiles that every rule is tested on. */
export const testedVersions = ['6.3.2', '6.8.23', '7.17.29', '8.19.8', '9.2.2'] as const;

/** A mock on a manual clock that stands at `monday`. */
export function mockUnderTest(options: ClusterOptions = {}): MockUnderTest {
  const clock = options.clock ?? createManualClock(monday);
  const mock = createMockElasticsearch({ ...options, clock });
  return {
    ...mock,
    clock,
    ask: async (method, path, asked) =>
      readAnswer(await mock.app.request(path, requestInit(method, asked))),
  };
}

export function basic(user: string, password = `${user}-password`): string {
  return `Basic ${btoa(`${user}:${password}`)}`;
}

export function requestInit(method: string, options: AskOptions = {}): RequestInit {
  const { user = 'operator', body, headers } = options;
  return {
    method,
    headers: {
      ...(user === null ? {} : { authorization: basic(user) }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}

export async function readAnswer(response: Response): Promise<Asked> {
  const text = await response.text();
  let body: unknown = null;
  try {
    body = JSON.parse(text);
  } catch {
    // Not every answer is JSON.
  }
  return { status: response.status, headers: response.headers, text, body };
}

/** A configuration that every version accepts, with changes. */
export function jobConfig(changes: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    index_pattern: 'sensor-*',
    rollup_index: 'sensor_rollup',
    cron: '0 0 * * * ?',
    page_size: 1000,
    groups: { date_histogram: { field: 'timestamp', interval: '1h', delay: '7d' } },
    metrics: [{ field: 'temperature', metrics: ['max'] }],
    ...changes,
  };
}
