import type { ReactNode } from 'react';
import { useCallback, useReducer } from 'react';
import type { Notice } from '../../jobs/notices.ts';
import { NotifyContext } from '../../jobs/notices.ts';
import { changeToasts, noToasts } from './toast-list.ts';
import { Toasts } from './toasts.tsx';

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
      <Toasts shown={shown} onDismiss={dismiss} />
    </NotifyContext.Provider>
  );
}
