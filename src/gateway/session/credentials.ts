/** Who the gateway says it is to Elasticsearch. */
export type Credentials =
  | { readonly username: string; readonly password: string }
  /** The encoded form, `base64(id:key)`, as Elasticsearch returns it. */
  | { readonly apiKey: string };

/**
 * Whose credentials a browser's request is forwarded with; null is nobody's. The one place where
 * sessions and sign-in come in.
 */
export type CredentialsOf = (request: Request) => Credentials | null;

/** The `Authorization` header's value, or `undefined` for nobody. */
export function authorization(credentials: Credentials | null): string | undefined {
  if (credentials === null) return undefined;
  if ('apiKey' in credentials) return `ApiKey ${credentials.apiKey}`;
  const pair = `${credentials.username}:${credentials.password}`;
  return `Basic ${Buffer.from(pair, 'utf8').toString('base64')}`;
}
