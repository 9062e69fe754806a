/**
 * What is wrong with the name of a new index, in Elasticsearch's words; null for a good one.
 * Source: `MetadataCreateIndexService.validateIndexOrAliasName`.
 */
export function indexNameProblem(index: string): string | null {
  if (/[\\/*?"<>| ,]/.test(index))
    return 'must not contain the following characters [ , ", *, \\, <, |, ,, >, /, ?]';
  if (index.includes('#')) return "must not contain '#'";
  if (index.includes(':')) return "must not contain ':'";
  if (/^[_+-]/.test(index)) return "must not start with '_', '-', or '+'";
  if (Buffer.byteLength(index) > 255) return 'index name is too long';
  if (index === '.' || index === '..') return "must not be '.' or '..'";
  return index === index.toLowerCase() ? null : 'must be lowercase';
}
