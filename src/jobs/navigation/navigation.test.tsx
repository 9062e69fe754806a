import type { RouterHistory } from '@tanstack/history';
import { createMemoryHistory } from '@tanstack/history';
import { act, fireEvent, render, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useBlocker } from './use-blocker.ts';
import { useNavigation } from './navigation-context.ts';
import { NavigationProvider } from './navigation-provider.tsx';
import { useLink } from './use-link.ts';
import { useSearchParams } from './use-search-params.ts';

function renderAt(address: string, isDraft = false): RouterHistory {
  const history = createMemoryHistory({ initialEntries: [address] });
  render(
    <NavigationProvider history={history}>
      <Page isDraft={isDraft} />
    </NavigationProvider>,
  );
  return history;
}

function Page({ isDraft }: { isDraft: boolean }) {
  const { location, isBackOrForward } = useNavigation();
  const [params, change] = useSearchParams();
  const blocked = useBlocker(isDraft);
  const count = () => {
    change((current) => new URLSearchParams({ count: `${current.get('count') ?? ''}|` }));
  };
  return (
    <>
      <p>
        {location.href} {isBackOrForward ? 'by the browser' : 'by the page'}
      </p>
      <a {...useLink('/create?clone=a%26b')}>clone</a>
      <button
        onClick={() => {
          count();
          count();
        }}
      >
        count twice
      </button>
      <button
        onClick={() => {
          change((current) => current);
        }}
      >
        same
      </button>
      <output>{params.get('count')}</output>
      {blocked && (
        <dialog open>
          <button onClick={blocked.stay}>stay</button>
          <button onClick={blocked.proceed}>proceed</button>
        </dialog>
      )}
    </>
  );
}

const place = () => document.querySelector('p')?.textContent;
/** What is held back is asked about after the event. */
const click = (name: string, init = {}) =>
  act(async () => {
    fireEvent.click(screen.getByText(name), init);
    await Promise.resolve();
  });

describe('a link', () => {
  it('is followed in place', async () => {
    renderAt('/');
    expect(place()).toBe('/ by the browser');
    await click('clone');
    expect(place()).toBe('/create?clone=a%26b by the page');
  });

  it('to what is shown adds no entry', async () => {
    const history = renderAt('/create?clone=a%26b');
    await click('clone');
    expect(history.length).toBe(1);
  });

  it('is left to the browser with a key held, or another button', async () => {
    const history = renderAt('/');
    for (const init of [{ ctrlKey: true }, { metaKey: true }, { shiftKey: true }, { button: 1 }])
      await click('clone', init);
    expect(history.location.href).toBe('/');
  });
});

describe('the query', () => {
  it('is changed from what the address has by then, however often within one event', async () => {
    const history = renderAt('/');
    await click('count twice');
    expect(history.location.href).toBe('/?count=%7C%7C');
    expect(screen.getByRole('status').textContent).toBe('||');
  });
});

describe('a query that stays the same', () => {
  it('adds no entry', async () => {
    const history = renderAt('/?count=%7C');
    await click('same');
    expect(history.length).toBe(1);
  });
});

describe('a draft', () => {
  it('holds back what leads to another page, until it may proceed', async () => {
    renderAt('/', true);
    await click('clone');
    expect(place()).toBe('/ by the browser');
    await click('stay');
    expect(screen.queryByText('proceed')).toBeNull();
    await click('clone');
    await click('proceed');
    expect(place()).toBe('/create?clone=a%26b by the page');
    expect(screen.queryByText('proceed')).toBeNull();
  });

  it('lets another view of its own page be shown', async () => {
    renderAt('/', true);
    await click('count twice');
    expect(screen.queryByText('proceed')).toBeNull();
    expect(place()).toContain('by the page');
  });
});
