import { createMemoryHistory } from '@tanstack/history';
import { act, render, screen } from '@testing-library/react';
import { Suspense } from 'react';
import { expect, it, vi } from 'vitest';
import { useNavigation } from '../jobs/navigation/navigation-context.ts';
import { NavigationProvider } from '../jobs/navigation/navigation-provider.tsx';
import { CrashBoundary } from './crash-boundary.tsx';
import { loadedPage } from './pages.tsx';

it('a page that could not be loaded says so, and is loaded anew by the next visit', async () => {
  // React says it as well.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  const find = vi
    .fn(() => Promise.resolve(() => <p>the form</p>))
    .mockRejectedValueOnce(new TypeError('Failed to fetch'));
  const create = loadedPage('Create', find);
  function Pages() {
    const { Page } = useNavigation().location.pathname === '/create' ? create : { Page: List };
    return (
      <CrashBoundary>
        <Suspense fallback={null}>
          <Page />
        </Suspense>
      </CrashBoundary>
    );
  }
  const history = createMemoryHistory({ initialEntries: ['/'] });
  render(
    <NavigationProvider history={history}>
      <Pages />
    </NavigationProvider>,
  );
  const go = (address: string) => {
    act(() => {
      history.push(address);
    });
  };
  go('/create');
  expect(await screen.findByText('A part of the console could not be loaded')).toBeDefined();
  expect(find).toHaveBeenCalledTimes(1);
  go('/');
  expect(screen.getByText('the list')).toBeDefined();
  go('/create');
  expect(await screen.findByText('the form')).toBeDefined();
});

function List() {
  return <p>the list</p>;
}
