/** What is longer than this is cut: it is to be read, not stored. */
const longest = 1000;

/**
 * The texts of the warnings with code 299 in a `Warning` header, of which there may be several, as
 * Elasticsearch sends them: `299 Elasticsearch-8.19.8-b48c6c2 "text"`, older versions with a date behind
 * it (RFC 7234, section 5.5). What is malformed is left out.
 */
export function warningTexts(header: string): string[] {
  return partsOf(header).flatMap((part) => {
    const quoted = /^299 \S+ "((?:[^"\\]|\\.)*)"(?: "[^"]*")?$/su.exec(part)?.[1];
    const text = quoted === undefined ? '' : decoded(quoted.replace(/\\(.)/gsu, '$1')).trim();
    if (text === '') return [];
    return [text.length > longest ? `${text.slice(0, longest)}…` : text];
  });
}

/** The header at its commas, but for those in quotes. */
function partsOf(header: string): string[] {
  const parts = [''];
  let isQuoted = false;
  for (const token of header.match(/\\.|[^\\]|\\$/gsu) ?? []) {
    if (token === '"') isQuoted = !isQuoted;
    if (token === ',' && !isQuoted) parts.push('');
    else parts.push((parts.pop() ?? '') + token);
  }
  return parts.map((part) => part.trim());
}

/**
 * Elasticsearch sends what no header can hold as the bytes of its UTF-8, percent-encoded
 * (`HeaderWarning#encode`). ASCII is never meant by that: a `%2F` stood in the text.
 */
function decoded(text: string): string {
  return text.replace(/(?:%[89A-F][0-9A-F])+/g, (bytes) => {
    try {
      return decodeURIComponent(bytes);
    } catch {
      return bytes;
    }
  });
}
