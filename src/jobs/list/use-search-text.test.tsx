import type { RouterHistory } from '@tanstack/history';
import { createMemoryHistory } from '@tanstack/history';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { NavigationProvider } from '../navigation/navigation-provider.tsx';
import { useLink } from '../navigation/use-link.ts';
import { useListView } from './use-list-view.ts';
import { useSearchText } from './use-search-text.ts';

function List() {
  const [view, change] = useListView();
  const [text, type] = useSearchText(view.search, (search) => {
    change({ search });
  });
  return (
    <>
      <a {...useLink('/')}>logo</a>
      <button
        onClick={() => {
          change({ states: ['started'] });
        }}
      >
        filter
      </button>
      <input
        value={text}
        onChange={({ target }) => {
          type(target.value);
        }}
      />
      <output>{view.search}</output>
    </>
  );
}

function renderAt(address: string): RouterHistory {
  const history = createMemoryHistory({ initialEntries: [address] });
  render(
    <NavigationProvider history={history}>
      <List />
    </NavigationProvider>,
  );
  return history;
}

const box = () => screen.getByRole<HTMLInputElement>('textbox').value;
const searched = () => screen.getByRole('status').textContent;
const type = (text: string) =>
  fireEvent.change(screen.getByRole('textbox'), { target: { value: text } });
/** The step is taken after the event. */
const click = (name: string) =>
  act(async () => {
    fireEvent.click(screen.getByText(name));
    await Promise.resolve();
  });

describe('the search box', () => {
  it('begins with the search of the address', () => {
    renderAt('/?search=sensor');
    expect(box()).toBe('sensor');
  });

  it('leads, and the address follows', () => {
    renderAt('/');
    type('s');
    type('se');
    expect([box(), searched()]).toEqual(['se', 'se']);
  });

  it('keeps what has been typed since, where the list is still busy with what came before', () => {
    renderAt('/');
    act(() => {
      type('s');
      type('se');
    });
    expect([box(), searched()]).toEqual(['se', 'se']);
  });

  it('keeps its text through a change that is none of the search', async () => {
    renderAt('/');
    type('sensor');
    await click('filter');
    expect([box(), searched()]).toEqual(['sensor', 'sensor']);
  });

  it('is emptied by a link to the whole list', async () => {
    renderAt('/');
    type('sensor');
    await click('logo');
    expect([box(), searched()]).toEqual(['', '']);
  });

  it('shows the search that Back leads to', async () => {
    const history = renderAt('/?search=sensor');
    await click('logo');
    expect(box()).toBe('');
    act(() => {
      history.back();
    });
    expect([box(), searched()]).toEqual(['sensor', 'sensor']);
  });
});
