import { buildIfStale, builtOrExit } from './build-if-stale.mjs';

await builtOrExit(buildIfStale(['node']));
await import(new URL('../dist/node/mock.js', import.meta.url).href);
