import { readFile } from 'node:fs/promises';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Counts
 * @typedef {{ testResults: { status: string, assertionResults: { status: string }[] }[] }} VitestReport
 * @typedef {{ stats: Record<'expected' | 'unexpected' | 'flaky' | 'skipped', number> }} PlaywrightReport
 */

/**
 * @param {string} path of what Vitest's JSON reporter wrote
 * @returns {Promise<Counts>} with a file that could not be loaded as one failed test
 */
export async function countVitest(path) {
  const { testResults } = /** @type {VitestReport} */ (await readJson(path));
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const file of testResults) {
    const statuses = file.assertionResults.map(({ status }) => status);
    for (const status of statuses) {
      if (status === 'passed') counts.passed++;
      else if (status === 'failed') counts.failed++;
      else counts.skipped++;
    }
    if (file.status === 'failed' && !statuses.includes('failed')) counts.failed++;
  }
  return counts;
}

/**
 * @param {string} path of what Playwright's JSON reporter wrote
 * @returns {Promise<Counts>} with a flaky test as a failed one
 */
export async function countPlaywright(path) {
  const { stats } = /** @type {PlaywrightReport} */ (await readJson(path));
  const { expected, unexpected, flaky, skipped } = stats;
  return { passed: expected, failed: unexpected + flaky, skipped };
}

/**
 * @param {string} path
 * @returns {Promise<unknown>}
 */
async function readJson(path) {
  /** @type {unknown} */
  const report = JSON.parse(await readFile(path, 'utf8'));
  return report;
}
