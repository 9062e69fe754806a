import { beforeEach, describe, expect, it } from 'vitest';
import { focusRow } from './row-focus.ts';

function row(id: string, idCell: string) {
  return `<tr>
    <td><input type="checkbox" aria-label="Select ${id}"></td>
    <th scope="row">${idCell}</th>
    <td><button>Start ${id}</button></td>
  </tr>`;
}

beforeEach(() => {
  document.body.innerHTML = `<div id="table"><table>
    <thead><tr><th><button>Sort</button></th></tr></thead>
    <tbody>${row('a', '<a href="?job=a">a</a>')}${row('b', 'b')}${row('c', '<a href="?job=c">c</a>')}</tbody>
  </table></div>`;
});

/** The texts of what is focused after each step. */
function focusedAfter(...steps: (1 | -1)[]) {
  const table = document.querySelector<HTMLElement>('#table');
  if (!table) throw new Error('no table');
  return steps.map((step) => {
    focusRow(table, step);
    return document.activeElement?.textContent;
  });
}

describe('stepping through the rows', () => {
  it('goes from job to job, and stays at the ends', () => {
    expect(focusedAfter(1, 1, 1, 1, -1)).toEqual(['a', 'Start b', 'c', 'c', 'Start b']);
  });

  it('begins at the last row when it goes back', () => {
    expect(focusedAfter(-1)).toEqual(['c']);
  });

  it('goes on from wherever the focus is in a row', () => {
    document.querySelector<HTMLElement>('tbody input')?.focus();
    expect(focusedAfter(1)).toEqual(['Start b']);
  });
});
