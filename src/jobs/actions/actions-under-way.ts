import type { QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useSyncExternalStore } from 'react';
import { Observed } from '../observed.ts';

/** What can be done to a job that exists. */
export type JobAction = 'start' | 'stop' | 'delete';

/**
 * How far an action on a job is. One on many jobs takes them all at once, and sends a few at a time. Of one
 * with a dialog of its own the dialog tells it.
 */
export type ActionStep = 'waiting' | 'sent' | 'answered' | 'in_dialog';

export interface ActionUnderWay {
  action: JobAction;
  step: ActionStep;
}

/**
 * Which action is under way on which job, from the click until the job has been read again: at most one
 * a job, whether it was asked for by itself or with a thousand others. Asking costs the same however
 * many are under way.
 */
export class ActionsUnderWay {
  readonly #actions = new Map<string, ActionUnderWay>();
  /** By the job that they want to hear of: a run moves a thousand, and the screen shows a few. */
  readonly #listeners = new Map<string, Set<() => void>>();
  /** How many of them have a dialog of their own. */
  readonly inDialog = new Observed(0);
  /** When the newest one began, in ms since 1970; `undefined` before the first. */
  lastBegunAt: number | undefined;

  /** Takes the job for the action; false where another one has it. */
  begin(id: string, action: JobAction, step: ActionStep = 'sent'): boolean {
    if (this.#actions.has(id)) return false;
    this.#actions.set(id, { action, step });
    this.lastBegunAt = Date.now();
    if (step === 'in_dialog') this.inDialog.set(this.inDialog.get() + 1);
    this.tell(id);
    return true;
  }

  /** Nothing where none is under way on the job. Who listens hears of it by `tell`, as a run moves on many at a time. */
  moveOn(id: string, step: ActionStep): void {
    const known = this.#actions.get(id);
    if (known) this.#actions.set(id, { ...known, step });
  }

  end(id: string): void {
    const ended = this.#actions.get(id);
    if (!ended) return;
    this.#actions.delete(id);
    if (ended.step === 'in_dialog') this.inDialog.set(this.inDialog.get() - 1);
    this.tell(id);
  }

  on(id: string): ActionUnderWay | undefined {
    return this.#actions.get(id);
  }

  /** Has the listener called after each change of what is under way on the job; returns what ends that. */
  subscribe(id: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(id) ?? new Set();
    this.#listeners.set(id, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(id) === listeners) this.#listeners.delete(id);
    };
  }

  /** That something has changed of what is under way on the job. */
  tell(id: string): void {
    for (const listener of this.#listeners.get(id) ?? []) listener();
  }
}

const ofClient = new WeakMap<QueryClient, ActionsUnderWay>();

/** The actions under way on the jobs that this client reads. */
export function actionsUnderWay(client: QueryClient): ActionsUnderWay {
  const known = ofClient.get(client) ?? new ActionsUnderWay();
  ofClient.set(client, known);
  return known;
}

/** The action that is under way on a job, wherever it was begun. */
export function useActionOn(id: string): ActionUnderWay | undefined {
  const actions = actionsUnderWay(useQueryClient());
  const subscribe = useCallback(
    (listener: () => void) => actions.subscribe(id, listener),
    [actions, id],
  );
  return useSyncExternalStore(subscribe, () => actions.on(id));
}
