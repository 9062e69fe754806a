/**
 * A request to Elasticsearch as a text for Kibana's Console: `POST _rollup/job/sensor/_start`.
 *
 * @param path percent-encoded, with the query behind it
 * @param body what is sent as JSON, if anything
 */
export function consoleRequest(method: string, path: string, body?: object): string {
  const line = `${method} ${path.replace(/^\//, '')}`;
  return body === undefined ? line : `${line}\n${json(body)}`;
}

/**
 * The same as a command for a POSIX shell. It holds no credentials.
 *
 * @param base where Elasticsearch is, such as `http://localhost:9200`
 */
export function curlRequest(base: string, method: string, path: string, body?: object): string {
  const url = shellQuoted(base.replace(/\/$/, '') + path);
  // Without it curl takes away the segments `.` and `..`, encoded or not.
  const asIs = /\/%2E(?:%2E)?(?:\/|\?|$)/i.test(path) ? ' --path-as-is' : '';
  const line = `curl${asIs} -X ${method} ${url}`;
  return body === undefined
    ? line
    : `${line} \\\n  -H 'content-type: application/json' \\\n  -d ${shellQuoted(json(body))}`;
}

/** The text as one word of a POSIX shell, whatever it holds but for the character U+0000. */
export function shellQuoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

function json(body: object): string {
  return JSON.stringify(body, null, 2);
}
