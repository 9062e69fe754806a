import { buildIfStale, builtOrExit } from './build-if-stale.mjs';

/** `npm pack`: what is in the package has been built of what is here. */
await builtOrExit(buildIfStale(['node', 'client']));
