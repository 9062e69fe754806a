import type { ReactNode } from 'react';
import { lazy, Suspense, useState } from 'react';
import type { GatewayStatus } from '../../elasticsearch/gateway-answers.ts';

/** Loaded when they are needed: most consoles are opened signed in, or ask nobody. */
const SignInPage = lazy(async () => ({ default: (await import('./sign-in-page.tsx')).SignInPage }));
const SignInDialog = lazy(async () => ({
  default: (await import('./sign-in-dialog.tsx')).SignInDialog,
}));

interface SignInGateProps {
  status: GatewayStatus | null | undefined;
  /** Whether the operator chose to go on looking at what is there. */
  isPutOff: boolean;
  onPutOff: () => void;
  children: ReactNode;
}

/**
 * Lets nobody see the pages who is not signed in. Where a session ends while a page is open, the page
 * stays as it is, below the question who one is.
 */
export function SignInGate({ status, isPutOff, onPutOff, children }: SignInGateProps) {
  const [lastUser, setLastUser] = useState<string | null>(null);
  // While the cluster does not answer, it does not say who this is either.
  const user = status?.signIn === 'done' ? (status.user?.username ?? lastUser ?? '') : null;
  if (user !== null && user !== lastUser) setLastUser(user);

  if (status?.signIn !== 'needed') return children;
  if (lastUser === null) {
    return (
      <Suspense>
        <SignInPage />
      </Suspense>
    );
  }
  return (
    <>
      {children}
      {!isPutOff && (
        <Suspense>
          <SignInDialog reason={reasonOf(status)} lastUser={lastUser} onClose={onPutOff} />
        </Suspense>
      )}
    </>
  );
}

function reasonOf({ cluster }: GatewayStatus): string {
  return cluster.state === 'unauthenticated' ? cluster.reason : '';
}
