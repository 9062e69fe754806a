import { clusterHealth } from './cluster-health.ts';
import { createJob, readCreateRequest } from './create-job.ts';
import type { MockCluster } from './cluster.ts';
import { ElasticsearchError } from './elasticsearch-error.ts';
import { deleteJob, startJob, stopJob } from './job-actions.ts';
import type { IndexAction } from './index-privileges.ts';
import { renderJob } from './job-record.ts';
import { buildHash, mainInfo } from './main-info.ts';
import type { RestAnswer } from './rest-answer.ts';
import { jsonAnswer } from './rest-answer.ts';
import type { RestRequest } from './rest-request.ts';
import { booleanParameter } from './rest-request.ts';
import { parseJsonBody } from './request-body.ts';
import { rollupCaps } from './rollup-caps.ts';
import { describeAuthentication, hasPrivileges } from './security-endpoints.ts';
import { listTasks } from './task-list.ts';
import { parseTimeValue } from './time-value.ts';
import type { Authentication } from './users.ts';

export interface Call {
  cluster: MockCluster;
  request: RestRequest;
  authentication: Authentication;
  /** The decoded `{id}` of the path; empty where there is none. */
  id: string;
}

export interface Handler {
  /** The action whose privilege is needed; null: every user may. */
  action: string | null;
  /** The action on the indices of the path, where it is one; the handler asks for its privilege. */
  index_action?: IndexAction;
  parameters?: readonly string[];
  takesBody?: boolean;
  /** The version's removal notice goes with the answer. */
  warns?: boolean;
  /** Reads the request, before privileges are looked at; what it answers does the work. */
  prepare(call: Call): () => RestAnswer | Promise<RestAnswer>;
}

export interface Endpoint {
  /** `{id}` takes any segment. */
  pattern: readonly string[];
  methods: Readonly<Partial<Record<string, Handler>>>;
}

const main: Handler = {
  action: 'cluster:monitor/main',
  prepare:
    ({ cluster }) =>
    () =>
      jsonAnswer(mainInfo(cluster.profile)),
};

export const mainEndpoint: Endpoint = { pattern: [], methods: { GET: main, HEAD: main } };

const getJobs: Handler = {
  action: 'cluster:monitor/xpack/rollup/get',
  prepare:
    ({ cluster, id }) =>
    () =>
      jsonAnswer({ jobs: findJobs(cluster, id) }),
};

/** Only `_all` and `*` mean all; anything else is one exact id, and a missing one is no error. */
function findJobs({ store, profile }: MockCluster, id: string): unknown[] {
  if (id === '_all' || id === '*')
    return [...store.list().map((job) => renderJob(job, profile)), ...store.malformed];
  const job = store.get(id);
  return job ? [renderJob(job, profile)] : [];
}

const putJob: Handler = {
  action: 'cluster:admin/xpack/rollup/put',
  takesBody: true,
  warns: true,
  prepare: ({ cluster, id, request, authentication }) => {
    const config = readCreateRequest(cluster.profile, id, request.body);
    return () => {
      const warnings = createJob(cluster, config, authentication);
      const headers = warnings.map((text) => warningHeader(cluster, text));
      return jsonAnswer({ acknowledged: true }, 200, headers);
    };
  },
};

const removeJob: Handler = {
  action: 'cluster:admin/xpack/rollup/delete',
  prepare:
    ({ cluster, id }) =>
    () => {
      const { status, body } = deleteJob(cluster, id);
      return jsonAnswer(body, status);
    },
};

const start: Handler = {
  action: 'cluster:admin/xpack/rollup/start',
  warns: true,
  prepare:
    ({ cluster, id }) =>
    () =>
      jsonAnswer(startJob(cluster, id)),
};

const stop: Handler = {
  action: 'cluster:admin/xpack/rollup/stop',
  parameters: ['wait_for_completion', 'timeout'],
  prepare: ({ cluster, id, request }) => {
    const wait_for_completion = booleanParameter(request, 'wait_for_completion');
    const timeout = request.query.get('timeout') ?? '30s';
    const timeout_ms = parseTimeValue(timeout);
    if (timeout_ms === null) throw badTimeValue('timeout', timeout);
    return async () =>
      jsonAnswer(await stopJob(cluster, id, { wait_for_completion, timeout, timeout_ms }));
  },
};

const stopWithoutParameters: Handler = {
  ...stop,
  parameters: [],
  prepare:
    ({ cluster, id }) =>
    async () =>
      jsonAnswer(
        await stopJob(cluster, id, { wait_for_completion: false, timeout: '', timeout_ms: 0 }),
      ),
};

function badTimeValue(name: string, value: string): ElasticsearchError {
  return new ElasticsearchError(
    400,
    'illegal_argument_exception',
    `failed to parse setting [${name}] with value [${value}] as a time value: unit is missing or unrecognized`,
  );
}

const caps: Handler = {
  action: 'cluster:monitor/xpack/rollup/get/caps',
  prepare:
    ({ cluster, id }) =>
    () =>
      jsonAnswer(rollupCaps(cluster, id)),
};

/** The rollup endpoints of a version, under `_rollup`. */
export function rollupEndpoints({ profile }: MockCluster): Endpoint[] {
  if (!profile.has_rollup_jobs) return [];
  const job = ['_rollup', 'job', '{id}'];
  return [
    { pattern: job, methods: { GET: getJobs, PUT: putJob, DELETE: removeJob } },
    { pattern: [...job, '_start'], methods: { POST: start } },
    {
      pattern: [...job, '_stop'],
      methods: { POST: profile.stop_waits ? stop : stopWithoutParameters },
    },
    { pattern: ['_rollup', 'data', '{id}'], methods: { GET: caps } },
  ];
}

const tasks: Handler = {
  action: 'cluster:monitor/tasks/lists',
  parameters: ['actions', 'detailed'],
  prepare: ({ cluster, request }) => {
    const detailed = booleanParameter(request, 'detailed');
    const actions = request.query.get('actions');
    return () => jsonAnswer(listTasks(cluster, { actions, detailed }));
  },
};

export const tasksEndpoint: Endpoint = { pattern: ['_tasks'], methods: { GET: tasks } };

const health: Handler = {
  action: 'cluster:monitor/health',
  parameters: ['local', 'master_timeout', 'timeout'],
  prepare:
    ({ cluster }) =>
    () =>
      jsonAnswer(clusterHealth(cluster)),
};

export const healthEndpoint: Endpoint = {
  pattern: ['_cluster', 'health'],
  methods: { GET: health },
};

const whoAmI: Handler = {
  action: null,
  prepare:
    ({ cluster, authentication }) =>
    () =>
      jsonAnswer(describeAuthentication(authentication, cluster.profile)),
};

const privileges: Handler = {
  action: null,
  takesBody: true,
  prepare: ({ cluster, authentication, request }) => {
    const body = parseJsonBody(request.body, cluster.profile);
    return () => jsonAnswer(hasPrivileges(authentication, body));
  },
};

/** The security endpoints: none when security is off. */
export function securityEndpoints({ profile, security }: MockCluster): Endpoint[] {
  if (!security) return [];
  return profile.security_prefixes.flatMap((prefix) => {
    const base = prefix.split('/');
    return [
      { pattern: [...base, '_authenticate'], methods: { GET: whoAmI } },
      {
        pattern: [...base, 'user', '_has_privileges'],
        methods: { GET: privileges, POST: privileges },
      },
    ];
  });
}

/** `Warning: 299 Elasticsearch-<version>-<hash> "<text>"`. */
export function warningHeader({ profile }: MockCluster, text: string): [string, string] {
  const quoted = text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  return ['Warning', `299 Elasticsearch-${profile.number}-${buildHash} "${quoted}"`];
}
