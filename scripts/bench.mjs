import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { chromium } from '@playwright/test';
import { buildBarePage } from '../bench/consoles.mjs';
import { measureClusterCost } from '../bench/cluster-cost.mjs';
import { measureFirstView } from '../bench/first-view.mjs';
import { measureGatewayCost } from '../bench/gateway-cost.mjs';
import { measureHoursOfUse } from '../bench/hours-of-use.mjs';
import { measureInteractions } from '../bench/interactions.mjs';
import { measurePolls } from '../bench/polls.mjs';
import { measureStartMany } from '../bench/start-many.mjs';
import { measureStart } from '../bench/start-one.mjs';
import { tableOf, writeTable } from '../bench/table.mjs';
import { measureTimeToRows } from '../bench/time-to-rows.mjs';
import { buildIfStale, builtOrExit } from './build-if-stale.mjs';
import { chromiumArgs, findOrInstallChromium } from './chromium.mjs';

/**
 * `npm run bench`: measures the production build with the real gateway in a real browser, prints a table and
 * writes it into docs/performance.md. It asserts nothing. `-- --only <part>` measures one part, and only prints.
 */

/**
 * @typedef {import('@playwright/test').Browser} Browser
 * @typedef {import('../bench/figures.mjs').Row} Row
 */

/** @type {Record<string, (browser: Browser) => Promise<Row[]>>} */
const parts = {
  'first-view': measureFirstView,
  'time-to-rows': measureTimeToRows,
  interactions: measureInteractions,
  polls: measurePolls,
  start: measureStart,
  'start-many': measureStartMany,
  'cluster-cost': measureClusterCost,
  'gateway-cost': measureGatewayCost,
  'hours-of-use': measureHoursOfUse,
};

const only = chosenParts();
const { executablePath, how } = await findOrInstallChromium();
await builtOrExit(buildIfStale(['node', 'client']));
await buildBarePage();
/** @type {Row[]} */
const rows = [];
for (const name of only ?? Object.keys(parts)) {
  const startedAt = performance.now();
  // Of its own, so that nothing of one part is left when the next begins.
  const browser = await chromium.launch({ executablePath, args: chromiumArgs() });
  try {
    rows.push(...((await parts[name]?.(browser)) ?? []));
  } finally {
    await browser.close();
  }
  process.stderr.write(`${name}: ${((performance.now() - startedAt) / 1000).toFixed(0)} s\n`);
}
const today = new Date().toISOString().slice(0, 10);
const machine = `Node ${process.version}, ${availableParallelism()} cores, ${how}, ${today}`;
const table = tableOf(machine, rows);
console.log(table);
if (!only) await writeTable(table);

/** The names after `--only`; undefined for all. */
function chosenParts() {
  const { only } = parseArgs({ options: { only: { type: 'string', multiple: true } } }).values;
  const unknown = only?.find((name) => !(name in parts));
  if (unknown === undefined) return only;
  console.error(`There is no part "${unknown}". Parts: ${Object.keys(parts).join(', ')}.`);
  return process.exit(2);
}
