import { ElasticsearchError } from './elasticsearch-error.ts';
import type { JobStore } from './job-store.ts';
import { indexWithForeignMeta, sourceIndices } from './source-indices.ts';
import type { VersionProfile } from './version-profile.ts';

/**
 * The step of PUT that creates the rollup index or finds its metadata.
 *
 * @throws ElasticsearchError 500 `runtime_exception`, as Elasticsearch does for all of these
 */
export function checkRollupIndex(
  store: JobStore,
  id: string,
  index: string,
  profile: VersionProfile,
): void {
  if (store.hasRollupIndex(index)) return;
  const key =
    index === indexWithForeignMeta
      ? 'rollup meta key [_rollup]'
      : sourceIndices.some(({ name }) => name === index)
        ? '_meta key'
        : null;
  if (key) throw new ElasticsearchError(500, 'runtime_exception', noMetadata(key, index, profile));
  const wrong = nameProblem(index);
  if (!wrong) return;
  throw new ElasticsearchError(
    500,
    'runtime_exception',
    `Could not create index for rollup job [${id}]`,
    {
      caused_by: {
        type: 'invalid_index_name_exception',
        reason: `Invalid index name [${index}], ${wrong}`,
      },
    },
  );
}

function noMetadata(key: string, index: string, profile: VersionProfile): string {
  const expected = `xpected to find ${key} in mapping of rollup index [${index}] but not found`;
  return profile.wraps_config_errors
    ? `Rollup data cannot be added to existing indices that contain non-rollup data (e${expected}).`
    : `E${expected}.`;
}

/** Source: `MetadataCreateIndexService.validateIndexOrAliasName`. */
function nameProblem(index: string): string | null {
  if (/[\\/*?"<>| ,]/.test(index))
    return 'must not contain the following characters [ , ", *, \\, <, |, ,, >, /, ?]';
  if (index.includes('#')) return "must not contain '#'";
  if (index.includes(':')) return "must not contain ':'";
  if (/^[_+-]/.test(index)) return "must not start with '_', '-', or '+'";
  if (Buffer.byteLength(index) > 255) return 'index name is too long';
  if (index === '.' || index === '..') return "must not be '.' or '..'";
  return index === index.toLowerCase() ? null : 'must be lowercase';
}
