import { ElasticsearchError } from './elasticsearch-error.ts';
import type { VersionProfile } from './version-profile.ts';

/** 404; before 7.0 the reason does not name the index. */
export function indexNotFound(index: string, profile: VersionProfile): ElasticsearchError {
  const named = profile.version.major >= 7 ? `no such index [${index}]` : 'no such index';
  return new ElasticsearchError(404, 'index_not_found_exception', named, {
    details: {
      'resource.type': 'index_or_alias',
      'resource.id': index,
      index_uuid: '_na_',
      index,
    },
  });
}
