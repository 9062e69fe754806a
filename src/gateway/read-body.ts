/**
 * The whole body of a request, also of one that comes in pieces without telling its length; `too_large` as
 * soon as it is known to be longer than so many bytes; `broken_off` when it has no end.
 */
export async function readBody(
  request: Request,
  longest: number,
): Promise<Buffer<ArrayBuffer> | 'too_large' | 'broken_off'> {
  if (Number(request.headers.get('content-length') ?? 0) > longest) return 'too_large';
  // Given up without `cancel`, which would close the connection before the answer is out.
  const reader = request.body?.getReader();
  const chunks: Uint8Array[] = [];
  let length = 0;
  try {
    for (;;) {
      const next = await reader?.read();
      if (!next || next.done) return Buffer.concat(chunks);
      length += next.value.length;
      if (length > longest) return 'too_large';
      chunks.push(next.value);
    }
  } catch {
    return 'broken_off';
  }
}
