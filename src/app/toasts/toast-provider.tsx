import type { ReactNode } from 'react';
import { useCallback, useReducer } from 'react';
import { loadedLater } from '../../jobs/loaded-later.ts';
import type { Notice } from '../../jobs/notices.ts';
import { NotifyContext } from '../../jobs/notices.ts';
import { changeToasts, noToasts } from './toast-list.ts';

const Toasts = loadedLater(async () => (await import('./toasts.tsx')).Toasts);

/** Shows notices as toasts. */
export function ToastProvider({ children }: { children: ReactNode }) {
  const [{ shown }, dispatch] = useReducer(changeToasts, noToasts);
  const notify = useCallback((notice: Notice) => {
    dispatch({ type: 'show', notice });
  }, []);
  const dismiss = useCallback((id: string) => {
    dispatch({ type: 'dismiss', id });
  }, []);
  return (
    <NotifyContext.Provider value={notify}>
      {children}
      {/* Once loaded it is there without toasts too, so that the first one is read out. */}
      <Toasts shown={shown} onDismiss={dismiss} isNeeded={shown.length > 0} />
    </NotifyContext.Provider>
  );
}
