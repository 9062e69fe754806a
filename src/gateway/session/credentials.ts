/** Who the gateway says it is to Elasticsearch. */
export type Credentials =
  | { readonly username: string; readonly password: string }
  /** The encoded form, `base64(id:key)`, as Elasticsearch returns it. */
  | { readonly apiKey: string };

/** The `Authorization` header's value, or `undefined` for nobody. */
export function authorization(credentials: Credentials | null): string | undefined {
  if (credentials === null) return undefined;
  if ('apiKey' in credentials) return `ApiKey ${credentials.apiKey}`;
  const pair = `${credentials.username}:${credentials.password}`;
  return `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`;
}

/** What may be told of them: the user's name, or the id of the API key; null for nobody. */
export function nameOf(credentials: Credentials | null): string | null {
  if (credentials === null) return null;
  if ('username' in credentials) return credentials.username;
  const [id = ''] = Buffer.from(credentials.apiKey, 'base64').toString('utf8').split(':');
  return `API key ${id}`;
}

/**
 * The encoded form of an API key, from that form or from `id:api_key`, which Elasticsearch gives out side
 * by side; null for what is neither.
 */
export function readApiKey(text: string): string | null {
  const key = text.trim();
  if (isPair(key)) return Buffer.from(key, 'utf8').toString('base64');
  const isBase64 = /^[A-Za-z0-9+/_-]+={0,2}$/.test(key);
  return isBase64 && isPair(Buffer.from(key, 'base64').toString('utf8')) ? key : null;
}

const isPair = (text: string) => /^[\x21-\x39\x3b-\x7e]+:[\x21-\x7e]+$/.test(text);
