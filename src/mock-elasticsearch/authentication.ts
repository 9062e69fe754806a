import { ElasticsearchError } from './elasticsearch-error.ts';
import type { RestRequest } from './rest-request.ts';
import type { Authentication, MockUser } from './users.ts';
import type { VersionProfile } from './version-profile.ts';

export type Refused = { by: 'realm'; name: string } | { by: 'api_key' };

/** Who is asking, or why that is not known: nothing was given, or it was not accepted. */
export function identify(
  authorization: string | null,
  users: readonly MockUser[],
  profile: VersionProfile,
): Authentication | { refused: Refused | null } {
  const [, given = '', value = ''] = /^(\S+)\s+(\S+)\s*$/.exec(authorization ?? '') ?? [];
  const scheme = given.toLowerCase();
  const [name, secret] = readPair(value);
  if (scheme === 'basic') {
    const user = users.find((one) => one.username === name && one.password === secret);
    return user?.enabled ? { user, by: 'realm' } : { refused: { by: 'realm', name } };
  }
  if (scheme !== 'apikey' || !profile.api_keys) return { refused: null };
  const owner = users.find(({ api_key }) => api_key?.id === name && api_key.key === secret);
  return owner?.enabled ? { user: owner, by: 'api_key' } : { refused: { by: 'api_key' } };
}

function readPair(value: string): [name: string, secret: string] {
  const decoded = Buffer.from(value, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  return colon === -1 ? [decoded, ''] : [decoded.slice(0, colon), decoded.slice(colon + 1)];
}

/** @throws ElasticsearchError 401 in the wording of the version */
export function authenticate(
  request: RestRequest,
  users: readonly MockUser[],
  profile: VersionProfile,
): Authentication {
  const found = identify(request.headers.get('authorization'), users, profile);
  if ('user' in found) return found;
  throw unauthenticated(request, profile, found.refused);
}

/** The 401: without credentials (`refused` null), or with ones that are not accepted. */
export function unauthenticated(
  request: RestRequest,
  profile: VersionProfile,
  refused: Refused | null,
): ElasticsearchError {
  const challenges = profile.www_authenticate;
  return new ElasticsearchError(401, 'security_exception', reasonOf401(request, profile, refused), {
    details: {
      header: { 'WWW-Authenticate': challenges.length === 1 ? challenges[0] : challenges },
    },
    headers: challenges.map((challenge) => ['WWW-Authenticate', challenge] as const),
  });
}

function reasonOf401(
  request: RestRequest,
  profile: VersionProfile,
  refused: Refused | null,
): string {
  const where = `for REST request [${request.uri}]`;
  if (!refused) return `missing authentication ${profile.missing_credentials_word} ${where}`;
  if (refused.by === 'api_key') {
    return (
      'unable to authenticate with provided credentials and anonymous access is not allowed ' +
      'for this request'
    );
  }
  return profile.unable_to_authenticate
    ? `unable to authenticate user [${refused.name}] ${where}`
    : `failed to authenticate user [${refused.name}]`;
}
