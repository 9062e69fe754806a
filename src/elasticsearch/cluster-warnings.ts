import { warningTexts } from './warning-header.ts';

/** How many different ones are kept; a cluster has a handful. */
const most = 50;

let heard: readonly string[] = [];
/** A cluster says the same with each answer, of which there may be thousands. */
let lastHeader: string | null = null;
const listeners = new Set<() => void>();

/** Takes note of the `Warning` header of an answer; each text counts once, however often it comes. */
export function hearWarnings(header: string | null): void {
  if (header === lastHeader) return;
  lastHeader = header;
  const fresh = warningTexts(header ?? '').filter((text) => !heard.includes(text));
  if (fresh.length === 0) return;
  heard = [...heard, ...new Set(fresh)].slice(0, most);
  for (const listener of listeners) listener();
}

/** What the cluster has warned of since the page was loaded, oldest first. */
export function heardWarnings(): readonly string[] {
  return heard;
}

/** Calls the listener after each new warning; returns what ends that. */
export function subscribeToWarnings(listener: () => void): () => void {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
}
