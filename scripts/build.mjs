import { buildAll, builtOrExit } from './build-if-stale.mjs';

await builtOrExit(buildAll());
