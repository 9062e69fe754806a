import * as v from 'valibot';

/** A choice of the operator that this browser remembers, and that every open tab follows. */
export interface Remembered<Choice> {
  /** The present choice: the same object for as long as it does not change. */
  read: () => Choice;
  choose: (choice: Choice) => void;
  /** Calls the listener after each change, here or in another tab; returns what ends that. */
  subscribe: (listener: () => void) => () => void;
}

/**
 * The choice called `name` in this browser's storage. What stands there and does not fit the schema, as
 * an older console may have left it, counts as the fallback. Where storage is full or forbidden, a
 * choice holds until the page is left.
 */
export function remembered<Choice>(
  name: string,
  schema: v.GenericSchema<unknown, Choice>,
  fallback: Choice,
): Remembered<Choice> {
  const key = `rollup-jobs.${name}`;
  const listeners = new Set<() => void>();
  let last: { text: string | null; choice: Choice } = { text: null, choice: fallback };
  let unstored: { choice: Choice } | null = null;

  const tell = () => {
    for (const listener of listeners) listener();
  };
  const onStorage = (event: StorageEvent) => {
    // Without a key, all of the storage was cleared.
    if (event.key !== null && event.key !== key) return;
    unstored = null;
    tell();
  };
  return {
    read: () => {
      if (unstored) return unstored.choice;
      const text = storedText(key);
      if (text !== last.text) last = { text, choice: parsed(text, schema, fallback) };
      return last.choice;
    },
    choose: (choice) => {
      unstored = store(key, JSON.stringify(choice)) ? null : { choice };
      tell();
    },
    subscribe: (listener) => {
      if (listeners.size === 0) window.addEventListener('storage', onStorage);
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) window.removeEventListener('storage', onStorage);
      };
    },
  };
}

function parsed<Choice>(
  text: string | null,
  schema: v.GenericSchema<unknown, Choice>,
  fallback: Choice,
): Choice {
  if (text === null) return fallback;
  try {
    const result = v.safeParse(schema, JSON.parse(text));
    return result.success ? result.output : fallback;
  } catch {
    return fallback;
  }
}

/** Merely to touch `localStorage` throws where the browser forbids it. */
function storedText(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function store(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}
