import { readFile } from 'node:fs/promises';
import { countOf, rowIn, rowOf } from '../../scripts/fault-matrix-page.mjs';
import type { MatrixAction } from './actions.ts';
import { actions } from './actions.ts';
import { cellOf, expectCell } from './cell.ts';
import type { MatrixFault } from './faults.ts';
import { faults } from './faults.ts';
import { expect, test } from './fixtures.ts';

/** While it is written anew, there is nothing to compare with. */
const isBeingWritten = process.env['FAULT_MATRIX'] === 'write';
const page_ = isBeingWritten ? null : await readFile('docs/fault-matrix.md', 'utf8');
const oldPage =
  'docs/fault-matrix.md is not what was seen: look at the difference, then npm run fault-matrix';

const cells = faults.flatMap((fault) => actions.map((action) => ({ fault, action })));
const despite = cells.filter(({ fault, action }) => fault.mayBeDone?.includes(action.name));

for (const { fault, action } of cells) testCell(fault, action, false);
for (const { fault, action } of despite) testCell(fault, action, true);

function testCell(fault: MatrixFault, action: MatrixAction, isDoneDespite: boolean): void {
  const name = `${fault.name}: ${action.name}${isDoneDespite ? ', done all the same' : ''}`;

  test(name, async ({ page, mock, processes, expectFailures }, testInfo) => {
    const { browserSees } = { ...fault, ...fault.except?.[action.name] };
    expectFailures(...(browserSees === null ? [] : [new RegExp(` ${browserSees}`)]));
    const cell = cellOf(fault, { page, mock, processes, action, isDoneDespite });
    const result = await expectCell(cell);
    await testInfo.attach('cell', {
      contentType: 'application/json',
      body: JSON.stringify(result),
    });
    expect(page_ === null ? rowOf(result) : rowIn(page_, result), oldPage).toBe(rowOf(result));
  });
}

test('the page of the matrix has all of its cells', async ({}, testInfo) => {
  const head = {
    actions: actions.map(({ name, how, request }) => ({ name, how, request })),
    faults: faults.map(({ name, how }) => ({ name, how })),
    despite: despite.length,
  };
  await testInfo.attach('head', { contentType: 'application/json', body: JSON.stringify(head) });
  expect(page_ ?? countOf(head), oldPage).toContain(countOf(head));
});
