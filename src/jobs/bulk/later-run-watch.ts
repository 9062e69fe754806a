import { loadedLater } from '../loaded-later.ts';

/** Looks after what goes on beside the pages: see `run-watch.tsx`. */
export const RunWatch = loadedLater(async () => (await import('./run-watch.tsx')).RunWatch);
