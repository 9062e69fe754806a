/** A line of the log for a person, from its JSON: `12:00:07 WARN  start "sensor" 504 … 3001 ms`. */
export function textLine(json: string): string {
  const line = JSON.parse(json) as Record<string, unknown>;
  const { time, level, action, job, status, error, user, ms, msg, ...rest } = line;
  const words = [
    inWords(time).slice(11, 19),
    inWords(level).toUpperCase().padEnd(5),
    inWords(action),
    job === undefined ? '' : quoted(job),
    inWords(status),
    inWords(error),
    user === undefined ? '' : `by ${user === null ? 'nobody' : quoted(user)}`,
    ms === undefined ? '' : `${inWords(ms)} ms`,
    inWords(msg),
    ...Object.entries(rest).map(([name, value]) => `${name}=${inWords(value)}`),
  ];
  return `${words.filter((word) => word !== '').join(' ')}\n`;
}

function inWords(value: unknown): string {
  if (value === undefined) return '';
  return typeof value === 'string' ? quoted(value).slice(1, -1) : JSON.stringify(value);
}

/** With what cannot be seen escaped, also in the terminal of whoever reads it. */
function quoted(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
}
