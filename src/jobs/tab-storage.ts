import * as v from 'valibot';
import { basePath } from '../elasticsearch/base-path.ts';

/*
 * What this tab keeps through a reload. Where the browser forbids storage, or has no room, nothing is kept, and the
 * page goes on with what it has in memory.
 */

/** The base path tells two consoles on one host apart, which share its storage. */
const prefix = `rollup-jobs${basePath}.kept.`;

let isOver = false;

export function keepInTab(name: string, value: unknown): void {
  if (isOver) return;
  try {
    sessionStorage.setItem(prefix + name, JSON.stringify(value));
  } catch {
    // What stands there is older, and not what the page shows.
    forgetInTab(name);
  }
}

/** What was kept; `null` where there is none, or none of that shape, as an older console may have left it. */
export function keptInTab<Value>(
  name: string,
  schema: v.GenericSchema<unknown, Value>,
): Value | null {
  try {
    const text = sessionStorage.getItem(prefix + name);
    if (text === null) return null;
    const parsed = v.safeParse(schema, JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** The names of what is kept. */
export function namesInTab(): readonly string[] {
  try {
    return Object.keys(sessionStorage).flatMap((key) =>
      key.startsWith(prefix) ? [key.slice(prefix.length)] : [],
    );
  } catch {
    return [];
  }
}

export function forgetInTab(name: string): void {
  try {
    sessionStorage.removeItem(prefix + name);
  } catch {
    // Where storage is forbidden there was nothing to forget.
  }
}

/** Forgets all, for who comes may be another operator. */
export function emptyTab(): void {
  for (const name of namesInTab()) forgetInTab(name);
}

/** The page is about to be loaded anew for who comes next: until then nothing is kept, or until that does not happen. */
export function closeTabStorage(): void {
  emptyTab();
  isOver = true;
}

export function reopenTabStorage(): void {
  isOver = false;
}
