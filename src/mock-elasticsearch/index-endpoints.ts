import * as v from 'valibot';
import { ElasticsearchError } from './elasticsearch-error.ts';
import type { Call, Endpoint, Handler } from './endpoints.ts';
import type { MockCluster } from './cluster.ts';
import { fieldCapsOf } from './field-caps.ts';
import { searchFigures } from './figures-search.ts';
import type { IndexAction } from './index-privileges.ts';
import { authorizeIndices, mayUseIndex } from './index-privileges.ts';
import type { MockIndex } from './mock-index.ts';
import { parseJsonBody } from './request-body.ts';
import { namesIn, resolveIndices } from './resolve-indices.ts';
import { jsonAnswer } from './rest-answer.ts';
import { booleanParameter } from './rest-request.ts';
import { rollupIndexCaps } from './rollup-caps.ts';

const indexParameters = ['ignore_unavailable', 'allow_no_indices', 'expand_wildcards'];

/**
 * The indices of the path (of a path without any: all) with which the user may do that: of those that fit a pattern, or with
 * `ignore_unavailable`, the others are left out.
 *
 * @throws ElasticsearchError 403 before 404, so that nobody learns which indices exist
 */
function allowedIndices(
  { cluster, request, authentication, id }: Call,
  action: IndexAction,
): MockIndex[] {
  const ignore_unavailable = booleanParameter(request, 'ignore_unavailable');
  const allow_no_indices =
    !request.query.has('allow_no_indices') || booleanParameter(request, 'allow_no_indices');
  authorizeIndices(authentication, action, ignore_unavailable ? [] : namesIn(id), cluster.profile);
  const parts = id === '' ? ['_all'] : id.split(',');
  return resolveIndices(cluster, parts, { ignore_unavailable, allow_no_indices }).filter(
    ({ name }) => mayUseIndex(authentication, action, name),
  );
}

const fieldNames = v.union([
  v.array(v.string()),
  v.pipe(
    v.string(),
    v.transform((name) => [name]),
  ),
]);
const fieldCapsBody = v.strictObject({ fields: v.optional(fieldNames) });

/** The fields that are asked for, in the query or (as Elastic's client does) in the body. */
function requestedFields({ request, cluster }: Call): readonly string[] {
  const body = request.body === '' ? {} : parseJsonBody(request.body, cluster.profile);
  const parsed = v.safeParse(fieldCapsBody, body);
  if (!parsed.success) {
    throw new ElasticsearchError(
      400,
      'illegal_argument_exception',
      'the mock only knows [fields] in the body of _field_caps',
    );
  }
  const asked = request.query.get('fields')?.split(',') ?? parsed.output.fields ?? [];
  const fields = asked.filter((name) => name !== '');
  if (fields.length > 0) return fields;
  throw new ElasticsearchError(
    400,
    'action_request_validation_exception',
    'Validation Failed: 1: no fields specified;',
  );
}

const fieldCapsAction = 'indices:data/read/field_caps';

const fieldCaps: Handler = {
  action: null,
  index_action: fieldCapsAction,
  parameters: [...indexParameters, 'fields', 'include_unmapped'],
  takesBody: true,
  prepare: (call) => {
    const fields = requestedFields(call);
    return () =>
      jsonAnswer(fieldCapsOf(allowedIndices(call, fieldCapsAction), fields, call.cluster.profile));
  },
};

const searchAction = 'indices:data/read/search';

const search: Handler = {
  action: null,
  index_action: searchAction,
  parameters: [...indexParameters, 'size', 'track_total_hits'],
  takesBody: true,
  prepare: (call) => {
    const { cluster, request } = call;
    const body = request.body === '' ? {} : parseJsonBody(request.body, cluster.profile);
    const tracked = request.query.has('track_total_hits')
      ? booleanParameter(request, 'track_total_hits')
      : undefined;
    return () =>
      jsonAnswer(
        searchFigures(allowedIndices(call, searchAction), body, {
          size: request.query.get('size'),
          track_total_hits: tracked,
          now: cluster.clock.now(),
          profile: cluster.profile,
        }),
      );
  },
};

const indexCapsAction = 'indices:data/read/xpack/rollup/get/index/caps';

const indexCaps: Handler = {
  action: null,
  index_action: indexCapsAction,
  parameters: indexParameters,
  prepare: (call) => () =>
    jsonAnswer(rollupIndexCaps(call.cluster, allowedIndices(call, indexCapsAction))),
};

export const allFieldCapsEndpoint: Endpoint = {
  pattern: ['_field_caps'],
  methods: { GET: fieldCaps, POST: fieldCaps },
};

/** The endpoints below an index: `{id}` is a name, a pattern or a comma list. */
export function indexEndpoints({ profile }: MockCluster): Endpoint[] {
  const caps = profile.has_rollup_jobs && profile.index_caps;
  return [
    { pattern: ['{id}', '_field_caps'], methods: { GET: fieldCaps, POST: fieldCaps } },
    { pattern: ['{id}', '_search'], methods: { GET: search, POST: search } },
    ...(caps
      ? [
          {
            pattern: ['{id}', ...profile.rollup_prefix.split('/'), 'data'],
            methods: { GET: indexCaps },
          },
        ]
      : []),
  ];
}
