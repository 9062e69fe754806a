import * as v from 'valibot';
import type { Credentials } from './credentials.ts';
import { readApiKey } from './credentials.ts';

/** In characters. Longer ones would make a cookie that browsers do not keep. */
const longest = 1024;

const text = v.pipe(v.string(), v.minLength(1), v.maxLength(longest));

const signInBody = v.union([
  v.strictObject({ username: text, password: text }),
  v.strictObject({ apiKey: text }),
]);

/** The credentials in the body of a sign-in, or a sentence that says what is wrong with them. */
export function readSignIn(body: unknown): Credentials | string {
  const read = v.safeParse(signInBody, body);
  if (!read.success) {
    return (
      'The body must be {"username": …, "password": …} or {"apiKey": …}, ' +
      `each a text of 1 to ${longest} characters.`
    );
  }
  if ('apiKey' in read.output) {
    const apiKey = readApiKey(read.output.apiKey);
    return apiKey === null ? noApiKey : { apiKey };
  }
  const { username, password } = read.output;
  // Basic authentication has no way to say it (RFC 7617, 2).
  return username.includes(':') ? 'A user name must not contain a colon.' : { username, password };
}

const noApiKey =
  'This is no API key: take the value of "encoded", or "id" and "api_key" with a colon between them.';
