import * as v from 'valibot';

const key = 'rollup-jobs.dismissed-notices';
const schema = v.array(v.string());
const listeners = new Set<() => void>();
let dismissed: readonly string[] | null = null;

/**
 * The texts that the operator has put away, for as long as the browser's session lasts: what is still so
 * tomorrow is worth another look. Where storage is forbidden, until the page is left.
 */
export function dismissedNotices(): readonly string[] {
  dismissed ??= stored();
  return dismissed;
}

export function dismissNotices(texts: readonly string[]): void {
  dismissed = [...new Set([...dismissedNotices(), ...texts])];
  try {
    sessionStorage.setItem(key, JSON.stringify(dismissed));
  } catch {
    // Full or forbidden.
  }
  for (const listener of listeners) listener();
}

/** Calls the listener after each change; returns what ends that. */
export function subscribeToDismissed(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}

/** Merely to touch `sessionStorage` throws where the browser forbids it. */
function stored(): readonly string[] {
  try {
    const parsed = v.safeParse(schema, JSON.parse(sessionStorage.getItem(key) ?? '[]'));
    return parsed.success ? parsed.output : [];
  } catch {
    return [];
  }
}
