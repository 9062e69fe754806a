import { buildIfStale, builtOrExit } from './build-if-stale.mjs';

await builtOrExit(buildIfStale(['node', 'client']));
await import(new URL('../dist/node/start.js', import.meta.url).href);
