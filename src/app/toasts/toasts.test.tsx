import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { Toasts } from './toasts.tsx';

afterEach(cleanup);

function show(text: string[]) {
  const notice = { key: 'a', tone: 'danger', title: 'Not started', text } as const;
  render(<Toasts shown={[{ id: '0', notice: { ...notice, text } }]} onDismiss={() => undefined} />);
}

const remedy = 'Whoever manages users can grant it.';
const reason = `Elasticsearch: ${'unauthorized '.repeat(30)}`;

it('a toast of a few sentences shows them all', () => {
  show(['You may not.', remedy]);
  expect(screen.queryByText('Show the rest')).toBeNull();
  expect(screen.getByText(remedy).closest('details')).toBeNull();
});

it('a toast with more than it has room for shows what comes first, and that there is more', () => {
  show(['You may not.', remedy, reason]);
  expect(screen.getByText(remedy).closest('details')).toBeNull();
  const folded = screen.getByText(/unauthorized/).closest('details');
  expect(folded?.open).toBe(false);
  expect(folded).toBe(screen.getByText('Show the rest').closest('details'));
});

it('a toast shows its first sentence, however long it is', () => {
  show([reason]);
  expect(screen.getByText(/unauthorized/).closest('details')).toBeNull();
});
