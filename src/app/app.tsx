import { EuiProvider, useEuiTheme } from '@elastic/eui';
import type { QueryClient } from '@tanstack/react-query';
import { QueryClientProvider } from '@tanstack/react-query';
import { useLayoutEffect, useState } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { createConsoleHistory } from '../jobs/navigation/console-history.ts';
import { NavigationProvider } from '../jobs/navigation/navigation-provider.tsx';
import { useColorMode } from './color-mode.ts';
import { CrashBoundary } from './crash-boundary.tsx';
import { Crash } from './crash.tsx';
import { Looks } from './looks.tsx';
import { SheetForEachPicture } from './sheet-for-each-picture.tsx';
import { Shell } from './shell.tsx';
import { ToastProvider } from './toasts/toast-provider.tsx';

/** The console: its providers, from the theme on the outside to the page on the inside. */
export function App({ queryClient }: { queryClient: QueryClient }) {
  const { colorMode } = useColorMode();
  // Here and not where this file is loaded: it replaces the browser's state, and Chrome looks up the line that
  // does so, for which it would read the whole file of the app once more.
  const [history] = useState(createConsoleHistory);
  return (
    <EuiProvider colorMode={colorMode}>
      <DocumentColorScheme />
      <SheetForEachPicture />
      <Looks />
      <ErrorBoundary FallbackComponent={Crash}>
        <QueryClientProvider client={queryClient}>
          <ToastProvider>
            <NavigationProvider history={history}>
              <CrashBoundary>
                <Shell />
              </CrashBoundary>
            </NavigationProvider>
          </ToastProvider>
        </QueryClientProvider>
      </ErrorBoundary>
    </EuiProvider>
  );
}

/** Tells the browser the theme, for what it draws itself: scroll bars and the lists of selects. */
function DocumentColorScheme() {
  const { colorMode } = useEuiTheme();
  // An effect, because the document lies outside of React.
  useLayoutEffect(() => {
    document.documentElement.style.colorScheme = colorMode.toLowerCase();
  }, [colorMode]);
  return null;
}
