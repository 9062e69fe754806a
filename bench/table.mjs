import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';

/** @typedef {import('./figures.mjs').Row} Row */

const page = fileURLToPath(new URL('../docs/performance.md', import.meta.url));
const marked = /(<!-- bench:start -->\n)[\s\S]*(<!-- bench:end -->)/;

/**
 * @param {string} machine one line about where it was measured
 * @param {readonly Row[]} rows
 */
export function tableOf(machine, rows) {
  const lines = rows.map(({ what, figures, reach, reached }) =>
    lineOf([what, figures, reach, reached === null ? '' : reached ? 'reached' : '**not reached**']),
  );
  const head = [lineOf(['what', 'measured', 'reach', '']), lineOf(['---', '---', '---', '---'])];
  return [`${machine}.`, '', ...head, ...lines, ''].join('\n');
}

/** @param {readonly string[]} cells */
function lineOf(cells) {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}

/**
 * Puts the table between the two marks in docs/performance.md; the rest of the page stays as it is.
 *
 * @param {string} table
 * @throws Error where the marks are not there
 */
export async function writeTable(table) {
  const text = await readFile(page, 'utf8');
  if (!marked.test(text)) {
    throw new Error(`${page} has no <!-- bench:start --> and <!-- bench:end --> for the table.`);
  }
  const filled = text.replace(marked, (_all, start, end) => `${start}\n${table}\n${end}`);
  const config = await resolveConfig(page);
  await writeFile(page, await format(filled, { ...config, filepath: page }));
}
