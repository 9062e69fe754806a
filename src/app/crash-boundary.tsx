import type { ReactNode } from 'react';
import { useEffect } from 'react';
import type { FallbackProps } from 'react-error-boundary';
import { ErrorBoundary } from 'react-error-boundary';
import { useNavigation } from '../jobs/navigation/navigation-context.ts';
import { Crash } from './crash.tsx';
import { MissingPage } from './missing-page.ts';

/** Shows a fault of the console in the place of what is within, until another address is opened. */
export function CrashBoundary({ children }: { children: ReactNode }) {
  const { location } = useNavigation();
  return (
    <ErrorBoundary FallbackComponent={CrashOfPage} resetKeys={[location]}>
      {children}
    </ErrorBoundary>
  );
}

/** A page may have failed to load: after an update of the console only a reload mends that. */
function CrashOfPage({ error }: FallbackProps) {
  // An effect, because the pages are outside of React. Before that, React would try to draw it once more.
  useEffect(() => {
    if (error instanceof MissingPage) error.forget();
  }, [error]);
  return (
    <Crash
      error={error}
      resetErrorBoundary={() => {
        window.location.reload();
      }}
    />
  );
}
