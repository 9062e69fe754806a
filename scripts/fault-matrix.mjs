import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { faultMatrixPage } from './fault-matrix-page.mjs';
import { runProcess } from './run-process.mjs';

/**
 * `npm run fault-matrix`: runs the matrix and writes docs/fault-matrix.md from what its tests saw. Where one
 * of them fails, the page stays as it is.
 *
 * @typedef {{ name: string, body?: string }} Attachment
 * @typedef {{ tests: { results: { status: string, attachments: Attachment[] }[] }[] }} Spec
 * @typedef {{ specs?: Spec[], suites?: Suite[] }} Suite
 */

const written = fileURLToPath(new URL('../docs/fault-matrix.md', import.meta.url));
const e2e = fileURLToPath(new URL('e2e.mjs', import.meta.url));

/**
 * @param {Suite} suite
 * @returns {Spec[]}
 */
const specsOf = ({ specs = [], suites = [] }) => [...specs, ...suites.flatMap(specsOf)];

const folder = await mkdtemp(join(tmpdir(), 'rollup-jobs-fault-matrix-'));
try {
  const report = join(folder, 'report.json');
  const args = [e2e, 'e2e/fault-matrix/', '--reporter=list,json', ...process.argv.slice(2)];
  const { code } = await runProcess(process.execPath, args, {
    env: { FAULT_MATRIX: 'write', PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  });
  if (code === 0) await write(report);
  process.exitCode = code;
} finally {
  await rm(folder, { recursive: true, force: true });
}

/** @param {string} report path of what Playwright's JSON reporter wrote */
async function write(report) {
  const root = /** @type {Suite} */ (read(await readFile(report, 'utf8')));
  const attachments = specsOf(root)
    .flatMap(({ tests }) => tests.flatMap(({ results }) => results))
    .flatMap((result) => result.attachments);
  const attached = (/** @type {string} */ name) =>
    attachments
      .filter((attachment) => attachment.name === name)
      .map(({ body = '' }) => read(Buffer.from(body, 'base64').toString('utf8')));
  const [head] = /** @type {import('./fault-matrix-page.mjs').MatrixHead[]} */ (attached('head'));
  if (!head) throw new Error('The tests say nothing of what the matrix consists of.');
  const results = /** @type {import('./fault-matrix-page.mjs').CellResult[]} */ (attached('cell'));
  await writeFile(written, faultMatrixPage(head, results));
  console.log(`${results.length} rows are written to docs/fault-matrix.md.`);
}

/**
 * @param {string} text
 * @returns {unknown}
 */
function read(text) {
  /** @type {unknown} */
  const json = JSON.parse(text);
  return json;
}
