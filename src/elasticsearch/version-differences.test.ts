import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { gatewayTo } from '../gateway/gateway-under-test.ts';
import { afterTest } from '../gateway/scripted-node.ts';
import type { Credentials } from '../gateway/session/credentials.ts';
import { createManualClock } from '../mock-elasticsearch/clock.ts';
import { basic } from '../mock-elasticsearch/mock-under-test.ts';
import { serveMockElasticsearch } from '../mock-elasticsearch/serve-mock-elasticsearch.ts';
import { gatewayPath } from './endpoints.ts';
import type { ServerRules } from './server-rules.ts';
import { serverRulesOf } from './server-rules.ts';
import { versionDifferences } from './version-differences.ts';

/** On both sides of every boundary, and the profiles that everything is tested on. */
const versions = [
  ...['6.3.2', '6.4.0', '6.4.3', '6.5.0', '6.5.4', '6.6.0', '6.6.2', '6.7.0', '6.8.23'],
  ...['7.0.0', '7.1.1', '7.2.0', '7.6.2', '7.7.0', '7.8.1', '7.9.0', '7.9.3', '7.10.0', '7.13.4'],
  ...['7.14.0', '7.17.29', '8.0.0', '8.1.3', '8.2.0', '8.14.3', '8.15.0', '8.17.10', '8.18.0'],
  ...['8.19.8', '9.0.0', '9.2.2'],
];

interface Answer {
  status: number;
  headers: Headers;
  body: unknown;
  text: string;
}

async function answerOf(response: Response): Promise<Answer> {
  const text = await response.text();
  let body: unknown = null;
  try {
    body = JSON.parse(text);
  } catch {
    // Not every answer is JSON.
  }
  return { status: response.status, headers: response.headers, body, text };
}

/** A cluster of a version, and a browser that asks it through the gateway. */
async function clusterOf(version: string) {
  const clock = createManualClock(Date.UTC(2025, 10, 24, 10, 0, 10));
  const mock = await serveMockElasticsearch({ clock, version });
  afterTest(() => mock.close());
  const through = (credentials: Credentials) => {
    const { app } = gatewayTo([mock.url], { credentials });
    return async (method: string, path: string, body?: object): Promise<Answer> => {
      const [plain = '', query] = path.split('?');
      const target = gatewayPath(plain) + (query === undefined ? '' : `?${query}`);
      const headers = { 'x-rollup-jobs': 'console', 'content-type': 'application/json' };
      const init = { method, headers, ...(body && { body: JSON.stringify(body) }) };
      return answerOf(await app.request(target, init));
    };
  };
  const control = (path: string, body: object) =>
    fetch(`${mock.url}/_mock${path}`, { method: 'POST', body: JSON.stringify(body) });
  return {
    ask: through({ username: 'operator', password: 'operator-password' }),
    askAsViewer: through({ username: 'viewer', password: 'viewer-password' }),
    askWithKey: through({ apiKey: btoa('operator-key-id:operator-key-secret') }),
    /** Past the gateway, which asks for no path that the version does not have. */
    direct: async (path: string) =>
      answerOf(await fetch(mock.url + path, { headers: { authorization: basic('operator') } })),
    control,
  };
}

type Cluster = Awaited<ReturnType<typeof clusterOf>>;

/** A configuration for PUT, as this version names the interval. */
function config(version: string, changes: object = {}) {
  const isTyped = serverRulesOf(version).typedIntervals;
  return {
    index_pattern: 'sensor-*',
    rollup_index: 'sensor_other',
    cron: '0 0 * * * ?',
    page_size: 1000,
    groups: {
      date_histogram: { field: 'timestamp', [isTyped ? 'fixed_interval' : 'interval']: '2h' },
    },
    metrics: [{ field: 'temperature', metrics: ['max'] }],
    ...changes,
  };
}

const isOk = ({ status }: Answer) => status === 200;
const warningOf = ({ headers }: Answer) => headers.get('warning') ?? '';

/**
 * How a difference shows in what a cluster answers; null for what is no answer of a cluster. Each has a
 * cluster of its own kind: what one of them does to the jobs is not seen by the next.
 */
const observed: Record<
  keyof ServerRules,
  ((cluster: Cluster, version: string) => Promise<boolean>) | null
> = {
  xpackPaths: async ({ direct }) => !isOk(await direct('/_rollup/job/_all')),
  oldPathsServed: async ({ direct }) => isOk(await direct('/_xpack/security/_authenticate')),
  stopWaits: async ({ ask }) =>
    isOk(await ask('POST', '/_rollup/job/sensor/_stop?wait_for_completion=true&timeout=1s')),
  indexCaps: async ({ direct }) =>
    isOk(await direct('/sensor_rollup/_rollup/data')) ||
    isOk(await direct('/sensor_rollup/_xpack/rollup/data')),
  startsStartedJob: async ({ ask, control }) => {
    await control('/jobs/sensor', { status: { job_state: 'started' } });
    const answer = await ask('POST', '/_rollup/job/sensor/_start');
    expect([200, 500]).toContain(answer.status);
    return isOk(answer);
  },
  stopTimeoutIs429: async ({ ask, control }) => {
    await control('/jobs/sensor', { status: { job_state: 'stopping' } });
    const path = '/_rollup/job/sensor/_stop?wait_for_completion=true&timeout=0s';
    const { status } = await ask('POST', path);
    expect([400, 429, 500]).toContain(status);
    return status === 429;
  },
  deleteNeedsStopped: async ({ ask, control }) => {
    await control('/jobs/sensor', { status: { job_state: 'started' } });
    const answer = await ask('DELETE', '/_rollup/job/sensor');
    if (!isOk(answer)) expect(answer.body).not.toHaveProperty('error');
    return !isOk(answer);
  },
  checksCron: async ({ ask }, version) => {
    const answer = await ask('PUT', '/_rollup/job/bad', config(version, { cron: 'never' }));
    if (isOk(answer)) {
      expect((await ask('GET', '/_rollup/job/bad')).body).toEqual({ jobs: [] });
    }
    return !isOk(answer);
  },
  wrapsConfigErrors: async ({ ask }, version) => {
    const { status, body } = await ask('PUT', '/_rollup/job/x', config(version, { page_size: 0 }));
    expect(status).toBe(400);
    return Object.hasOwn((body as { error: object }).error, 'caused_by');
  },
  bodyIdWins: async ({ ask }, version) => {
    expect(isOk(await ask('PUT', '/_rollup/job/path', config(version, { id: 'body' })))).toBe(true);
    return (await ask('GET', '/_rollup/job/body')).text.includes('"body"');
  },
  dateMetrics: async ({ ask }, version) =>
    isOk(
      await ask(
        'PUT',
        '/_rollup/job/dates',
        config(version, { metrics: [{ field: 'timestamp', metrics: ['max'] }] }),
      ),
    ),
  typedIntervals: async ({ ask }, version) => {
    const groups = { date_histogram: { field: 'timestamp', calendar_interval: '1d' } };
    const isTaken = isOk(await ask('PUT', '/_rollup/job/typed', config(version, { groups })));
    const { text } = await ask('GET', '/_rollup/job/sensor');
    expect(text.includes('_interval"')).toBe(isTaken);
    return isTaken;
  },
  warnsOfTimeZones: async ({ ask }, version) => {
    const given = config(version);
    const date_histogram = { ...given.groups.date_histogram, time_zone: 'US/Pacific' };
    const answer = await ask('PUT', '/_rollup/job/zone', { ...given, groups: { date_histogram } });
    expect(answer.status).toBe(200);
    return warningOf(answer).includes('US/Pacific');
  },
  dateNanos: async ({ ask, control }, version) => {
    await control('/indices/sensor-1', {
      fields: { exact: { type: 'date_nanos' }, temperature: { type: 'double' } },
    });
    const given = config(version, { index_pattern: 'sensor-1' });
    const date_histogram = { ...given.groups.date_histogram, field: 'exact' };
    const body = { ...given, groups: { date_histogram } };
    return isOk(await ask('PUT', '/_rollup/job/nanos', body));
  },
  patternLists: async ({ ask }, version) => {
    const body = config(version, { index_pattern: 'sensor-1,sensor-2' });
    return isOk(await ask('PUT', '/_rollup/job/list', body));
  },
  refusesFirstJob: async ({ ask, control }, version) => {
    await control('/reset', { seeds: 'none' });
    const answer = await ask('PUT', '/_rollup/job/first', config(version));
    expect([200, 400]).toContain(answer.status);
    return !isOk(answer);
  },
  searchAndIndexCounters: async ({ ask }) => {
    const { text } = await ask('GET', '/_rollup/job/sensor');
    expect(text.includes('"index_failures"')).toBe(text.includes('"search_failures"'));
    return text.includes('"search_failures"');
  },
  processingCounters: async ({ ask }) =>
    (await ask('GET', '/_rollup/job/sensor')).text.includes('"processing_total"'),
  upgradedDocId: async ({ ask }) =>
    (await ask('GET', '/_rollup/job/sensor')).text.includes('"upgraded_doc_id"'),
  apiKeys: async ({ askWithKey }) => isOk(await askWithKey('GET', '/_rollup/job/sensor')),
  totalHitsObject: async ({ ask }) => {
    const aggs = { most: { max: { field: 'temperature' } } };
    const answer = await ask('POST', '/sensor-1/_search', { track_total_hits: true, aggs });
    const { hits } = answer.body as { hits: { total: unknown } };
    return typeof hits.total === 'object';
  },
  fieldCapsIndices: async ({ ask }) => {
    const { status, body } = await ask('GET', '/sensor-1/_field_caps?fields=*');
    expect(status).toBe(200);
    return Object.hasOwn(body as object, 'indices');
  },
  fieldCapsMetadata: async ({ ask }) =>
    (await ask('GET', '/sensor-1/_field_caps?fields=*')).text.includes('"metadata_field"'),
  productHeader: async ({ ask }) =>
    (await ask('GET', '/_rollup/job/sensor')).headers.has('x-elastic-product'),
  namesPrivileges: async ({ askAsViewer }) => {
    const { status, text } = await askAsViewer('POST', '/_rollup/job/sensor/_start');
    expect(status).toBe(403);
    return text.includes('granted by the cluster privileges');
  },
  warnsOfRemoval: async ({ ask }) =>
    warningOf(await ask('POST', '/_rollup/job/sensor/_start')).includes('will be removed'),
  downsamples: null,
  recommendsDownsampling: null,
};

describe('the differences of the table are those of the mock cluster', () => {
  test.each(versions)('of %s', async (version) => {
    const cluster = await clusterOf(version);
    const found: Partial<ServerRules> = {};
    const expected: Partial<ServerRules> = {};
    for (const [name, observe] of Object.entries(observed) as [
      keyof ServerRules,
      (typeof observed)[keyof ServerRules],
    ][]) {
      if (!observe) continue;
      await cluster.control('/reset', {});
      found[name] = await observe(cluster, version);
      expected[name] = serverRulesOf(version)[name];
    }
    expect(found).toEqual(expected);
  });
});

test('docs/versions.md lists the differences, and no others', () => {
  const text = readFileSync(new URL('../../docs/versions.md', import.meta.url), 'utf8');
  const inDocs = text
    .split('\n')
    .filter((line) => /^\| *(?:from|before|\d)/.test(line))
    .map(cellsOf);
  const inTable = Object.values(versionDifferences).map(
    (difference: {
      since?: string;
      until?: string;
      what: string;
      told: string;
      source: string;
    }) => [
      versionsOf(difference),
      difference.what,
      difference.told === 'by_version' ? 'version' : 'answer',
      difference.source,
    ],
  );
  expect(inDocs).toEqual(inTable);
});

function versionsOf({ since, until }: { since?: string; until?: string }): string {
  if (since === undefined) return `before ${until ?? ''}`;
  return until === undefined ? `from ${since}` : `${since} to before ${until}`;
}

function cellsOf(line: string): string[] {
  return line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim());
}
