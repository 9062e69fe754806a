import { fetchAnswer } from './request.ts';

/** What a read that is repeated can build upon. */
export interface ReadAgain<Data> {
  /** What the last one gave; it is given again where the answer is still the same. */
  known?: Data | undefined;
  /**
   * How old an answer will do, in ms: the gateway may then have one that somebody else asked for. Without
   * it the cluster itself is asked, from now on.
   */
  maxAge?: number | undefined;
  signal?: AbortSignal | undefined;
}

interface Mark {
  etag: string | null;
  readAt: number;
}

/** What has been read, for as long as somebody has it. */
const marks = new WeakMap<object, Mark>();

/** When data was true, in ms since 1970, as far as it was read by `readAgain`: before it came, where it is a copy. */
export function readAtOf(data: unknown): number | undefined {
  return isObject(data) ? marks.get(data)?.readAt : undefined;
}

/** Says of data that it is the same as what was read, although it is another object. */
export function sameAsRead(read: unknown, data: unknown): void {
  const mark = isObject(read) ? marks.get(read) : undefined;
  if (mark && isObject(data)) marks.set(data, mark);
}

/**
 * Reads from a path of the gateway what may have been read before; the very same object is given again where nothing has changed,
 * and nothing is sent or parsed then. Throws a `RequestError`.
 */
export async function readAgain<Data>(
  path: string,
  parse: (answer: unknown) => Data,
  { known, maxAge = 0, signal }: ReadAgain<Data>,
): Promise<Data> {
  const seconds = Math.floor(maxAge / 1000);
  const etag = isObject(known) ? marks.get(known)?.etag : undefined;
  const answer = await fetchAnswer(
    path,
    {
      method: 'GET',
      headers: {
        ...(seconds > 0 && { 'cache-control': `max-age=${seconds}` }),
        ...(etag != null && { 'if-none-match': etag }),
      },
    },
    { signal },
  );
  const isSame = answer.json === undefined && known !== undefined;
  const data = isSame ? known : parse(answer.json);
  if (isObject(data)) {
    const age = Number(answer.headers.get('age') ?? 0) || 0;
    marks.set(data, { etag: answer.headers.get('etag'), readAt: Date.now() - age * 1000 });
  }
  return data;
}

function isObject(data: unknown): data is object {
  return typeof data === 'object' && data !== null;
}
