import { createContext, useContext } from 'react';

/** One message to the operator about something that has happened. */
export interface Notice {
  /** A later notice with the same key takes the place of this one. */
  key: string;
  tone: 'success' | 'neutral' | 'warning' | 'danger';
  title: string;
  /** Sentences, each on its own line. */
  text: string[];
  /** Offered as a button; pressing it also takes the notice away. */
  action?: { label: string; run: () => void };
}

export type Notify = (notice: Notice) => void;

/** The app shell decides how notices look (`app/toasts`). */
export const NotifyContext = createContext<Notify | null>(null);

/** Where to send notices. Throws outside of the shell: a lost message would be worse. */
export function useNotify(): Notify {
  const notify = useContext(NotifyContext);
  if (!notify) throw new Error('useNotify needs a NotifyContext above it');
  return notify;
}
