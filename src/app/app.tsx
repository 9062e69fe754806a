import { EuiProvider, useEuiTheme } from '@elastic/eui';
import { QueryClientProvider } from '@tanstack/react-query';
import { useLayoutEffect } from 'react';
import { ErrorBoundary } from 'react-error-boundary';
import { RouterProvider } from 'react-router/dom';
import { useColorMode } from './color-mode.ts';
import { Crash } from './crash.tsx';
import { createQueryClient } from './query-client.ts';
import { createRouter } from './router.tsx';
import { ToastProvider } from './toasts/toast-provider.tsx';

const queryClient = createQueryClient();
const router = createRouter();

/** The console: its providers, from the theme on the outside to the routes on the inside. */
export function App() {
  const { colorMode } = useColorMode();
  return (
    <EuiProvider colorMode={colorMode}>
      <DocumentColorScheme />
      <ErrorBoundary FallbackComponent={Crash}>
        <QueryClientProvider client={queryClient}>
          <ToastProvider>
            <RouterProvider router={router} />
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
