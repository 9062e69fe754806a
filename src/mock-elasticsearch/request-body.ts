import { ElasticsearchError } from './elasticsearch-error.ts';
import { isAtLeast } from './version-number.ts';
import type { VersionProfile } from './version-profile.ts';

/** @throws ElasticsearchError 400 when there is no body or it is not JSON */
export function parseJsonBody(body: string, { version }: VersionProfile): unknown {
  if (body.trim() === '')
    throw new ElasticsearchError(400, 'parse_exception', 'request body is required');
  try {
    return JSON.parse(body);
  } catch (error) {
    const type = isAtLeast(version, '8.9') ? 'x_content_parse_exception' : 'json_parse_exception';
    const why = error instanceof Error ? error.message : 'unexpected character';
    throw new ElasticsearchError(400, type, `[1:1] ${why}`);
  }
}
