import type { ReactNode } from 'react';
import { useState } from 'react';
import type { GatewayStatus } from '../../elasticsearch/gateway-answers.ts';
import { closes, loadedLater } from '../../jobs/loaded-later.ts';

/** Most consoles are opened signed in, or ask nobody. */
const SignInPage = loadedLater(async () => (await import('./sign-in-page.tsx')).SignInPage, {
  isRare: true,
});
/** There before a session ends: the console may have been updated by then. */
const SignInDialog = loadedLater(
  async () => (await import('./sign-in-dialog.tsx')).SignInDialog,
  closes,
);

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
    return <SignInPage />;
  }
  return (
    <>
      {children}
      {!isPutOff && (
        <SignInDialog reason={reasonOf(status)} lastUser={lastUser} onClose={onPutOff} />
      )}
    </>
  );
}

function reasonOf({ cluster }: GatewayStatus): string {
  return cluster.state === 'unauthenticated' ? cluster.reason : '';
}
