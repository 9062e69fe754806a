import { ElasticsearchError } from './elasticsearch-error.ts';
import type { RestRequest } from './rest-request.ts';
import type { VersionProfile } from './version-profile.ts';

const vendored = /^application\/vnd\.elasticsearch\+json\s*;\s*compatible-with\s*=\s*(\d+)\s*$/i;
const plain = /^application\/json(\s*;\s*charset\s*=\s*"?utf-8"?)?\s*$/i;

/**
 * Checks `Content-Type` and `Accept`, and answers the content type of the answer.
 *
 * @throws ElasticsearchError 400 for a compatible version that this one is not compatible with
 */
export function negotiate(request: RestRequest, profile: VersionProfile): string {
  const accept = request.headers.get('accept') ?? '';
  const contentType = request.body === '' ? '' : (request.headers.get('content-type') ?? '');
  if (profile.compatible_with.length === 0) return profile.json_content_type;
  for (const [name, value] of [
    ['Accept', accept],
    ['Content-Type', contentType],
  ] as const) {
    const asked = vendored.exec(value)?.[1];
    if (asked !== undefined && !profile.compatible_with.includes(Number(asked)))
      throw incompatible(name, value, asked, profile);
  }
  const version = vendored.exec(accept)?.[1];
  return version === undefined
    ? profile.json_content_type
    : `application/vnd.elasticsearch+json;compatible-with=${version}`;
}

/** Why a body of this type is refused, or null: the 406 has a string for `error`. */
export function unsupportedContentType(
  request: RestRequest,
  profile: VersionProfile,
): string | null {
  if (request.body === '') return null;
  const type = request.headers.get('content-type');
  if (!type) return 'Content-Type header is missing';
  const understood =
    plain.test(type) || (profile.compatible_with.length > 0 && vendored.test(type));
  return understood ? null : `Content-Type header [${type}] is not supported`;
}

function incompatible(
  name: 'Accept' | 'Content-Type',
  value: string,
  asked: string,
  profile: VersionProfile,
): ElasticsearchError {
  const [major, previous] = profile.compatible_with;
  const versions = `version must be either version ${major} or ${previous}, but found ${asked}`;
  return new ElasticsearchError(
    400,
    'media_type_header_exception',
    `Invalid media-type value on headers [${name}]`,
    {
      caused_by: {
        type: 'status_exception',
        reason: `${name} ${versions}. ${name}=${value}`,
      },
    },
  );
}
