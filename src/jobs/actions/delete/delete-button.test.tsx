import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, render, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { actionsUnderWay } from '../actions-under-way.ts';
import { DeleteButton } from './delete-button.tsx';
import { DeleteDialogContext } from './delete-dialog-context.ts';

function renderButton() {
  const client = new QueryClient();
  const openDialog = vi.fn();
  render(
    <QueryClientProvider client={client}>
      <DeleteDialogContext.Provider value={openDialog}>
        <DeleteButton id="sensor" jobState="stopped" display="icon" />
      </DeleteDialogContext.Provider>
    </QueryClientProvider>,
  );
  return { underWay: actionsUnderWay(client), openDialog };
}

describe('the button that deletes a job', () => {
  it('works while the job is deleted with others, and cannot be pressed', () => {
    const { underWay, openDialog } = renderButton();
    act(() => {
      underWay.begin('sensor', 'delete');
    });
    const button = screen.getByRole('button', { name: 'Delete sensor' });
    expect(button.getAttribute('aria-disabled')).toBe('true');
    expect(screen.getByRole('progressbar')).toBeDefined();
    button.click();
    expect(openDialog).not.toHaveBeenCalled();
  });

  it('leads to the dialog of a deletion of its own that is under way', () => {
    const { underWay, openDialog } = renderButton();
    act(() => {
      underWay.begin('sensor', 'delete', 'in_dialog');
    });
    screen.getByRole('button', { name: 'Show deletion sensor' }).click();
    expect(openDialog).toHaveBeenCalledWith('sensor');
  });

  it('has nothing to do with another action but to wait for it', () => {
    const { underWay, openDialog } = renderButton();
    act(() => {
      underWay.begin('sensor', 'start');
    });
    screen.getByRole('button', { name: 'Delete sensor' }).click();
    expect(openDialog).not.toHaveBeenCalled();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });
});
