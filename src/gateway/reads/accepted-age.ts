/**
 * How old an answer a request takes, in ms: what `max-age` says in its `cache-control` (RFC 9111, 5.2.1).
 * Without it nothing but a read of its own will do.
 */
export function acceptedAge(cacheControl: string | undefined): number {
  const directives = (cacheControl ?? '').split(',').map((text) => text.trim().toLowerCase());
  if (directives.includes('no-cache') || directives.includes('no-store')) return 0;
  for (const directive of directives) {
    const seconds = /^max-age="?(\d{1,9})"?$/.exec(directive)?.[1];
    if (seconds !== undefined) return Number(seconds) * 1000;
  }
  return 0;
}
