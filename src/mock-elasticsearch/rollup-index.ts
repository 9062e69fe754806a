import type { ErrorCause } from '../elasticsearch/wire-types.ts';
import { ElasticsearchError } from './elasticsearch-error.ts';
import { indexNameProblem } from './index-name.ts';
import { indexUnauthorized, mayUseIndex } from './index-privileges.ts';
import type { IndexContext } from './resolve-indices.ts';
import type { Authentication } from './users.ts';
import type { VersionProfile } from './version-profile.ts';

/**
 * The step of PUT that creates the rollup index, as the user who asks, or finds its metadata.
 *
 * @throws ElasticsearchError 500 `runtime_exception`, as Elasticsearch does for all of these
 */
export function checkRollupIndex(
  { indices, profile }: IndexContext,
  id: string,
  index: string,
  authentication: Authentication,
): void {
  const meta = indices.get(index)?.meta;
  if (meta === 'rollup') return;
  if (meta) {
    const key = meta === 'foreign' ? 'rollup meta key [_rollup]' : '_meta key';
    throw new ElasticsearchError(500, 'runtime_exception', noMetadata(key, index, profile));
  }
  const action = 'indices:admin/create';
  if (!mayUseIndex(authentication, action, index)) {
    const { type, message } = indexUnauthorized(authentication, action, [index], profile);
    throw notCreated(id, { type, reason: message });
  }
  const wrong = indexNameProblem(index);
  if (!wrong) return;
  throw notCreated(id, {
    type: 'invalid_index_name_exception',
    reason: `Invalid index name [${index}], ${wrong}`,
  });
}

function notCreated(id: string, caused_by: ErrorCause): ElasticsearchError {
  return new ElasticsearchError(
    500,
    'runtime_exception',
    `Could not create index for rollup job [${id}]`,
    { caused_by },
  );
}

function noMetadata(key: string, index: string, profile: VersionProfile): string {
  const expected = `xpected to find ${key} in mapping of rollup index [${index}] but not found`;
  return profile.wraps_config_errors
    ? `Rollup data cannot be added to existing indices that contain non-rollup data (e${expected}).`
    : `E${expected}.`;
}
