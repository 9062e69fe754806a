import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { listMessages as say } from '../messages.ts';
import { HeadCell } from './head-cell.tsx';
import { jobColumns } from './job-columns.tsx';

afterEach(cleanup);

test.each(jobColumns)('the head of $key is short, and says more when it is asked', (column) => {
  render(
    <table>
      <thead>
        <tr>
          <HeadCell column={column} sorted={null} onView={vi.fn()} />
        </tr>
      </thead>
    </table>,
  );
  const short = new RegExp(`^${say.columns[column.key]}( ${say.columnInfo})?$`);
  const head = screen.getByRole('columnheader', { name: short });
  const told = [...head.querySelectorAll('[aria-description]')].map((element) =>
    element.getAttribute('aria-description'),
  );
  expect(told).toEqual(column.help === undefined ? [] : [column.help]);
});
