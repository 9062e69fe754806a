/**
 * The page of the fault matrix, from what its tests have seen.
 *
 * @typedef {object} Told what the operator reads in one place
 * @property {'banner' | 'details' | 'toast' | 'dialog' | 'form'} place
 * @property {string} title
 * @property {string} text
 * @property {string[]} buttons
 *
 * @typedef {object} CellResult
 * @property {string} fault
 * @property {string} action
 * @property {boolean} isDoneDespite the request had its effect, and only its answer met the fault
 * @property {Told | null} told null where nothing is
 * @property {string} reached the requests of the action that reached the cluster until it was told
 * @property {string | null} again what was done when the fault was over; null where nothing was left to do
 * @property {Told | null} toldAtLast
 *
 * @typedef {object} MatrixHead
 * @property {readonly { name: string, how: string, request: { method: string, path: string } }[]} actions
 * @property {readonly { name: string, how: string }[]} faults
 * @property {number} despite how many cells there are once more, with an action that was done all the same
 */

/** @param {string} text for a cell of a table */
const escaped = (text) =>
  text.replaceAll('|', '\\|').replaceAll('<', '&lt;').replaceAll('*', '\\*').replaceAll('_', '\\_');

/** @param {string} text as much of it as shows what it is */
function quoted(text) {
  return text.length > 900 ? `${text.slice(0, 200)} … (${text.length} characters)` : text;
}

/** @param {Told} told */
function inCell({ place, title, text, buttons }) {
  const offered = buttons.map((button) => ` [${escaped(button)}]`).join('');
  return `${place}: **${escaped(title)}** · ${escaped(quoted(text))}${offered}`;
}

/**
 * One row of the table of a fault.
 *
 * @param {CellResult} result
 * @returns {string}
 */
export function rowOf(result) {
  const { told, reached, again, toldAtLast } = result;
  const pressed = again === null ? '' : `“${again}”, then `;
  const isTold = again !== null && toldAtLast;
  const atLast = isTold ? inCell(toldAtLast) : 'the page shows what is true';
  const cells = [nameOf(result), told ? inCell(told) : 'nothing amiss', reached, pressed + atLast];
  return `| ${cells.join(' | ')} |`;
}

/** @param {CellResult} result */
function nameOf({ action, isDoneDespite }) {
  return isDoneDespite ? `${action}, done all the same` : action;
}

/**
 * The row that a page has for a result, whatever it says; undefined where it has none.
 *
 * @param {string} page
 * @param {CellResult} result
 */
export function rowIn(page, result) {
  const lines = page.split('\n');
  const ofFault = lines.slice(lines.indexOf(`## ${result.fault}`));
  return ofFault.find((line) => line.startsWith(`| ${nameOf(result)} |`));
}

/**
 * @param {MatrixHead} head
 * @returns {string} the sentence that counts the cells
 */
export function countOf({ actions, faults, despite }) {
  const cells = faults.length * actions.length;
  return `${faults.length} faults × ${actions.length} actions = ${cells} cells, and ${despite} of them once more`;
}

/**
 * @param {MatrixHead} head
 * @param {readonly CellResult[]} results
 * @returns {string} Markdown
 * @throws Error that names a cell of which there is no result
 */
export function faultMatrixPage(head, results) {
  const lines = [
    '# The fault matrix',
    '',
    '<!-- Written by `npm run fault-matrix` from what its tests have read off the page. Not to be edited. -->',
    '<!-- prettier-ignore-start -->',
    '',
    `**${countOf(head)}**, with the action done although`,
    'its answer says otherwise or was lost. Each is a test of `e2e/fault-matrix/` in a real browser, against the',
    'built console and a mock cluster in a process of its own. It holds that',
    '',
    '- what the operator is told is what stands here, and stands in that one place only;',
    '- the request has reached the cluster as often as it says, by the cluster’s own journal, and nothing was',
    '  done twice; the other jobs are as they were;',
    '- once the fault is over, the page is right again and the same action works, without a reload.',
    '',
    'A test fails when it sees anything else than this page says.',
    '',
    '| action | how | request |',
    '| --- | --- | --- |',
    ...head.actions.map(
      ({ name, how, request }) => `| ${name} | ${how} | \`${request.method} ${request.path}\` |`,
    ),
    '',
  ];
  for (const { name, how } of head.faults) {
    lines.push(`## ${name}`, '', how, '');
    lines.push('| action | the operator sees | reached the cluster | once it is over |');
    lines.push('| --- | --- | --- | --- |');
    const ofFault = results.filter(({ fault }) => fault === name);
    for (const action of head.actions) {
      const rows = ofFault.filter((result) => result.action === action.name).map(rowOf);
      if (rows.length === 0) throw new Error(`${name}: ${action.name} has not been tested.`);
      lines.push(...rows.sort());
    }
    lines.push('');
  }
  lines.push('<!-- prettier-ignore-end -->', '');
  return lines.join('\n');
}
