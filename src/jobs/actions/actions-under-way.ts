import type { QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

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
  readonly #inDialog = new Set<string>();
  readonly #listeners = new Set<() => void>();
  /** When the newest one began, in ms since 1970; `undefined` before the first. */
  lastBegunAt: number | undefined;

  /** Takes the job for the action; false where another one has it. */
  begin(id: string, action: JobAction, step: ActionStep = 'sent'): boolean {
    if (this.#actions.has(id)) return false;
    this.#actions.set(id, { action, step });
    if (step === 'in_dialog') this.#inDialog.add(id);
    this.lastBegunAt = Date.now();
    this.#tell();
    return true;
  }

  /** Nothing where none is under way on the job. */
  moveOn(id: string, step: ActionStep): void {
    const known = this.#actions.get(id);
    if (!known || known.step === step) return;
    this.#actions.set(id, { ...known, step });
    this.#tell();
  }

  end(id: string): void {
    this.#inDialog.delete(id);
    if (this.#actions.delete(id)) this.#tell();
  }

  on(id: string): ActionUnderWay | undefined {
    return this.#actions.get(id);
  }

  /** Whether there is an action with a dialog of its own. */
  isAnyInDialog(): boolean {
    return this.#inDialog.size > 0;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  #tell(): void {
    for (const listener of this.#listeners) listener();
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
  return useSyncExternalStore(actions.subscribe, () => actions.on(id));
}
