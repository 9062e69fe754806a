/** In MB. The text is read as a whole, and more would take the tab's memory. */
export const mostOfFile = 20;

/** What stands in a file, or why nothing is taken from it. */
export type FileText =
  | { kind: 'text'; text: string }
  | { kind: 'too_large' }
  /** It was moved or changed since it was chosen. */
  | { kind: 'unreadable' }
  | { kind: 'empty' }
  | { kind: 'no_text' };

/** The text of a file in UTF-8. What is none would be read as many lines that are no jobs. */
export async function textOf(file: Blob): Promise<FileText> {
  if (file.size > mostOfFile * 1_000_000) return { kind: 'too_large' };
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch {
    return { kind: 'unreadable' };
  }
  const text = decoded(bytes);
  if (text === null || text.includes('\0')) return { kind: 'no_text' };
  return text.trim() === '' ? { kind: 'empty' } : { kind: 'text', text };
}

function decoded(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
