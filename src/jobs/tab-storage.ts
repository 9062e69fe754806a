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

export function forgetInTab(name: string): void {
  try {
    sessionStorage.removeItem(prefix + name);
  } catch {
    // Where storage is forbidden there was nothing to forget.
  }
}

/** Whoever comes after the next reload may be another operator: all is forgotten, and nothing kept until then. */
export function keepNothingInTab(): void {
  isOver = true;
  try {
    for (const key of Object.keys(sessionStorage))
      if (key.startsWith(prefix)) sessionStorage.removeItem(key);
  } catch {
    // Where storage is forbidden there was nothing to forget.
  }
}
