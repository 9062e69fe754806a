import { request } from 'node:http';
import {
  createJobEndpoint,
  deleteJobEndpoint,
  elasticsearchPath,
  gatewayPath,
  startJobEndpoint,
  stopJobEndpoint,
} from '../../elasticsearch/endpoints.ts';
import type { Endpoint } from '../../elasticsearch/endpoints.ts';

/** Numbers that are the same in each run. */
export class Chance {
  readonly #seeded: (step: number, low: number, high: number) => number;
  #step = 0;

  /** @param seeded a whole number from `low` to `high` that depends on nothing but these three */
  constructor(seeded: (step: number, low: number, high: number) => number) {
    this.#seeded = seeded;
  }

  /** Both included. */
  between(low: number, high: number): number {
    return this.#seeded(this.#step++, low, high);
  }

  oneOf<Choice>(choices: readonly [Choice, ...Choice[]]): Choice {
    return choices[this.between(0, choices.length - 1)] ?? choices[0];
  }

  /** True in so many of a hundred times. */
  percent(share: number): boolean {
    return this.between(1, 100) <= share;
  }
}

export const jobs = [
  'a',
  'b',
  'c',
  'd',
  'e',
  'f',
  'a/b',
  '..',
  '%2F',
  '🦄',
  'new\nline',
  '"quoted"',
] as const;

const actions: readonly [[string, Endpoint], ...[string, Endpoint][]] = [
  ['start', startJobEndpoint],
  ['stop', stopJobEndpoint],
  ['delete', deleteJobEndpoint],
  ['create', createJobEndpoint],
];

/** A name is used up in the rollup index of a job that was deleted. */
const configOf = (job: string, rollupIndex: number) => ({
  id: job,
  index_pattern: 'sensor-*',
  rollup_index: `soak-${rollupIndex}`,
  cron: '*/30 * * * * ?',
  page_size: 1000,
  groups: { date_histogram: { field: 'timestamp', fixed_interval: '1h' } },
});

/** What the browser was told, where it stayed to hear it. */
export interface Told {
  request: string | null;
  status: number;
  action: string;
  job: string;
  user: string;
}

/** One action of an operator: mostly as the console sends it, and sometimes not to its end. */
export async function act(url: string, user: string, chance: Chance): Promise<Told | null> {
  const [action, endpoint] = chance.oneOf(actions);
  const job = chance.oneOf(jobs);
  const path = gatewayPath(elasticsearchPath(endpoint, job));
  const headers = {
    cookie: `rollup-jobs-user=${user}`,
    'x-rollup-jobs': chance.percent(4) ? 'another site' : 'console',
    ...(action === 'create' && { 'content-type': 'application/json' }),
  };
  const body = action === 'create' ? JSON.stringify(configOf(job, chance.between(1, 100))) : null;
  if (body !== null && chance.percent(15)) {
    await sendHalf(url + path, headers, body);
    return null;
  }
  const patience = chance.percent(15) ? chance.between(0, 6) : 60_000;
  try {
    const answer = await fetch(url + path, {
      ...{ method: endpoint.method, headers, body },
      signal: AbortSignal.timeout(patience),
    });
    const told = { request: answer.headers.get('x-request-id'), status: answer.status };
    await answer.text();
    return { ...told, action, job, user };
  } catch {
    return null;
  }
}

/** A browser that goes away while it sends. */
async function sendHalf(url: string, headers: Record<string, string>, body: string): Promise<void> {
  const sending = request(url, {
    method: 'PUT',
    headers: { ...headers, 'content-length': Buffer.byteLength(body) },
  });
  sending.on('error', () => undefined);
  const closed = new Promise((resolve) => sending.once('close', resolve));
  sending.write(body.slice(0, body.length / 2), () => sending.destroy());
  await closed;
}

type Kind = { kind: string; status?: number; ms?: number };

/** After these it is not known what came of an action. */
const breaks = [named('reset'), named('cut'), named('hang')] as const;

const answers: readonly [Kind, ...Kind[]] = [
  { kind: 'latency', ms: 5 },
  ...[400, 401, 403, 404, 409, 429, 500, 502, 503, 504].map((status) => ({
    kind: 'status',
    status,
  })),
  ...['licence', 'cluster_block', 'not_started', 'not_stopped', 'not_acknowledged'].map(named),
  ...['garbage', 'empty', 'html'].map(named),
];

function named(kind: string): Kind {
  return { kind };
}

/** Something that goes wrong for some of the next actions. */
export function anyFault(chance: Chance) {
  const method = chance.oneOf(['POST', 'DELETE', 'PUT', undefined]);
  return {
    ...(method !== undefined && { method }),
    path: '/_rollup/job/*',
    times: chance.percent(10) ? 0 : chance.between(1, 4),
    after: chance.percent(50),
    fault: chance.percent(50) ? chance.oneOf(breaks) : chance.oneOf(answers),
  };
}
