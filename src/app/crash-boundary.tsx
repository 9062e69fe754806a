import type { ReactNode } from 'react';
import type { FallbackProps } from 'react-error-boundary';
import { ErrorBoundary } from 'react-error-boundary';
import { useNavigation } from '../jobs/navigation/navigation-context.ts';
import { Crash } from './crash.tsx';

/** Shows a fault of the console in the place of what is within, until another address is opened. */
export function CrashBoundary({ children }: { children: ReactNode }) {
  const { location } = useNavigation();
  return (
    <ErrorBoundary FallbackComponent={CrashOfPage} resetKeys={[location]}>
      {children}
    </ErrorBoundary>
  );
}

/** A page may have failed to load, which only a reload mends. */
function CrashOfPage({ error }: FallbackProps) {
  return (
    <Crash
      error={error}
      resetErrorBoundary={() => {
        window.location.reload();
      }}
    />
  );
}
