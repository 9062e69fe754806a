import { ElasticsearchError } from './elasticsearch-error.ts';

/**
 * Decodes one path segment (or query part) once, as Elasticsearch's `RestUtils.decodeComponent`:
 * each segment by itself, so that an id may contain `/` as `%2F`.
 *
 * @throws ElasticsearchError 400 on a malformed escape
 */
export function decodeComponent(text: string, plusIsSpace = false): string {
  const source = plusIsSpace ? text.replaceAll('+', ' ') : text;
  if (!source.includes('%')) return source;
  const chunks: Buffer[] = [];
  let index = 0;
  while (index < source.length) {
    const percent = source.indexOf('%', index);
    if (percent === -1) break;
    chunks.push(Buffer.from(source.slice(index, percent)));
    const digits = source.slice(percent + 1, percent + 3);
    if (!/^[0-9a-fA-F]{2}$/.test(digits)) throw malformed(source, percent, digits);
    chunks.push(Buffer.from(digits, 'hex'));
    index = percent + 3;
  }
  chunks.push(Buffer.from(source.slice(index)));
  return Buffer.concat(chunks).toString('utf8');
}

function malformed(source: string, at: number, digits: string): ElasticsearchError {
  const partial = digits.length === 1 ? 'partial' : 'unterminated';
  const reason =
    digits.length === 2
      ? `invalid escape sequence \`%${digits}' at index ${at} of: ${source}`
      : `${partial} escape sequence at end of string: ${source}`;
  return new ElasticsearchError(400, 'illegal_argument_exception', reason);
}
