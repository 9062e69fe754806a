import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { localTool } from './local-tools.mjs';
import { runProcess } from './run-process.mjs';
import { countPlaywright, countVitest } from './test-counts.mjs';

/**
 * `npm test`: every check there is, all of them even when one fails. The last line on stdout is
 * `N passed, N failed`: tests, and one more for each stage that fails by itself.
 *
 * @typedef {import('./test-counts.mjs').Counts} Counts
 */

const none = { passed: 0, failed: 0, skipped: 0 };

/** @param {string} name */
const script = (name) => fileURLToPath(new URL(name, import.meta.url));

/** @param {string} text */
const say = (text) => process.stdout.write(`${text}\n`);

/**
 * @param {string} name
 * @param {number} startedAt
 * @param {Counts} counts
 */
function report(name, startedAt, counts) {
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  const total = counts.passed + counts.failed + counts.skipped;
  const detail = counts.passed > 0 ? ` (${counts.passed} of ${total})` : '';
  say(`${counts.failed > 0 ? '✗' : '✓'} ${name}${detail}  ${seconds} s`);
}

/**
 * A stage that passes or fails as a whole; its output is shown only when it fails.
 *
 * @param {string} name
 * @param {[command: string, args: string[]]} command
 * @returns {Promise<Counts>}
 */
async function check(name, command) {
  const startedAt = performance.now();
  const { code, output } = await runProcess(...command, { capture: true });
  const counts = { ...none, failed: code === 0 ? 0 : 1 };
  if (code !== 0) say(`\n── ${name} ──\n${output.trimEnd()}\n`);
  report(name, startedAt, counts);
  return counts;
}

/**
 * A stage made of tests, shown as they run. It fails also when no test ran.
 *
 * @param {string} name
 * @param {[command: string, args: string[]]} command
 * @param {{ [name: string]: string }} env
 * @param {() => Promise<Counts>} count
 * @returns {Promise<Counts>}
 */
async function tests(name, command, env, count) {
  say(`\n── ${name} ──`);
  const startedAt = performance.now();
  const { code } = await runProcess(...command, { env });
  const counted = await count().catch((/** @type {unknown} */ error) => {
    say(`${name}: no readable report (${error instanceof Error ? error.message : String(error)})`);
    return none;
  });
  const ran = counted.passed + counted.failed;
  if (ran === 0) say(`${name}: no test ran`);
  const failed = Math.max(counted.failed, code !== 0 || ran === 0 ? 1 : 0);
  const counts = { ...counted, failed };
  report(name, startedAt, counts);
  return counts;
}

/** Two at a time, which fills two cores; the longest is in the first pair. */
async function staticChecks() {
  const [types, lint] = await Promise.all([
    check('types', localTool('tsc', ['--noEmit'])),
    check('lint', localTool('eslint', ['.', '--max-warnings', '0'])),
  ]);
  const [format, deadCode] = await Promise.all([
    check('format', localTool('prettier', ['--check', '.'])),
    check('dead code', localTool('knip', [])),
  ]);
  return [types, lint, format, deadCode];
}

/** @param {string} folder for the reports */
async function run(folder) {
  const stages = await staticChecks();

  const unitReport = join(folder, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];
  const unit = localTool('vitest', ['run', ...reporters]);
  // Vitest colours also what is written to a file.
  const plain = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
  stages.push(await tests('unit tests', unit, plain, () => countVitest(unitReport)));

  say('');
  const build = await check('build', [process.execPath, [script('build.mjs')]]);
  stages.push(build);
  if (build.failed > 0) {
    say('end-to-end tests: not run, because there is nothing to run them against');
    stages.push({ ...none, failed: 1 });
    return stages;
  }

  stages.push(
    await check('size of the first view', [process.execPath, [script('first-view-budget.mjs')]]),
  );

  const e2eReport = join(folder, 'e2e.json');
  /** @type {[string, string[]]} */
  const e2e = [process.execPath, [script('e2e.mjs'), '--reporter=list,json']];
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: e2eReport };
  stages.push(await tests('end-to-end tests', e2e, env, () => countPlaywright(e2eReport)));
  return stages;
}

const folder = await mkdtemp(join(tmpdir(), 'rollup-jobs-test-'));
const stages = await run(folder).finally(() => rm(folder, { recursive: true, force: true }));
const sum = (/** @type {keyof Counts} */ key) =>
  stages.reduce((total, counts) => total + counts[key], 0);
const skipped = sum('skipped');
process.exitCode = sum('failed') > 0 ? 1 : 0;
say(
  `\n${sum('passed')} passed, ${sum('failed')} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`,
);
