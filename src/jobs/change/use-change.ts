import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { actionMessages } from '../actions/messages.ts';
import { discardDraft } from '../job-form/draft-store.ts';
import type { ChangeRun, ChangeTools } from './change-run.ts';
import { carryOn, interrupted, phaseOf, undo } from './change-run.ts';
import { forgetChange, storeChange, storedChange } from './change-store.ts';
import { changeTools } from './change-tools.ts';
import { changeMessages as say } from './messages.ts';

/** The change of a job, from its beginning until it is done or undone; it survives a reload of this tab. */
export function useChange(oldId: string) {
  const client = useQueryClient();
  const [run, setRun] = useState<ChangeRun | null>(() => {
    const stored = storedChange(oldId);
    return stored && interrupted(stored, say.interrupted);
  });
  const waiting = useRef<AbortController | null>(null);

  const keep = (next: ChangeRun) => {
    if (phaseOf(next) === 'done') {
      forgetChange(oldId);
      discardDraft(draftOfChange(oldId));
    } else storeChange(next);
    setRun(next);
  };
  const work = async (
    from: ChangeRun,
    how: (run: ChangeRun, tools: ChangeTools, onRun: (run: ChangeRun) => void) => Promise<void>,
  ) => {
    const abort = new AbortController();
    waiting.current = abort;
    let last = from;
    try {
      await how(from, changeTools(client, abort.signal), (next) => {
        last = next;
        keep(next);
      });
    } catch (error) {
      // A fault of the console's own ends the step that it came in.
      const words = [actionMessages.fault, error instanceof Error ? error.message : String(error)];
      keep(interrupted(last, words.join(' ')));
    }
  };
  const isIdle = () => run === null || phaseOf(run) !== 'running';
  return {
    run,
    begin: (change: ChangeRun) => {
      if (isIdle()) void work(change, carryOn);
    },
    tryAgain: () => {
      if (run && isIdle()) void work(run, carryOn);
    },
    undo: () => {
      if (run && isIdle()) void work(run, undo);
    },
    stopWaiting: () => {
      waiting.current?.abort();
    },
    /** Puts the change away; the form is shown again. */
    forget: () => {
      forgetChange(oldId);
      setRun(null);
    },
  };
}

/** What the draft of a change is kept as. */
export const draftOfChange = (oldId: string) => `change ${oldId}`;
