import { useEffect, useState } from 'react';
import type { JobDraft } from '../../rollup/new-job/job-draft.ts';
import { discardDraft, storedDraft, storeDraft } from './draft-store.ts';

export interface DraftHandle {
  draft: JobDraft;
  change: (part: Partial<JobDraft>) => void;
  /** Something has been typed that would be lost. */
  isChanged: boolean;
  /** When the draft that was found here was last changed, in ms since 1970; null for a fresh one. */
  restoredFrom: number | null;
  /** Back to what it began with. */
  startOver: () => void;
  /** Forgets it: it has been used, or is not wanted. */
  discard: () => void;
}

/** The draft called `name`, which survives a reload of this tab; a new one begins as `initial`. */
export function useDraft(name: string, initial: JobDraft): DraftHandle {
  const [state, setState] = useState(() => {
    const stored = storedDraft(name);
    return {
      draft: stored?.draft ?? initial,
      isChanged: stored !== null,
      restoredFrom: stored?.savedAt ?? null,
      /** Of a change on this page. */
      changedAt: null as number | null,
    };
  });
  const { draft, isChanged, restoredFrom, changedAt } = state;
  // The tab's storage is outside of React: it is to hold what has been typed last.
  useEffect(() => {
    if (changedAt !== null) storeDraft(name, { draft, savedAt: changedAt });
  }, [name, draft, changedAt]);
  return {
    draft,
    isChanged,
    restoredFrom,
    change: (part) => {
      setState((current) => ({
        ...current,
        draft: { ...current.draft, ...part },
        isChanged: true,
        changedAt: Date.now(),
      }));
    },
    startOver: () => {
      discardDraft(name);
      setState({ draft: initial, isChanged: false, restoredFrom: null, changedAt: null });
    },
    discard: () => {
      discardDraft(name);
      setState((current) => ({
        ...current,
        isChanged: false,
        restoredFrom: null,
        changedAt: null,
      }));
    },
  };
}
