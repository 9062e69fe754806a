import type { QueryClient } from '@tanstack/react-query';
import { actionMessages } from '../actions/messages.ts';
import { discardDraft } from '../job-form/draft-store.ts';
import { Observed } from '../observed.ts';
import type { ChangeRun, ChangeTools } from '../change-run/change-run.ts';
import { carryOn, interrupted, phaseOf, undo } from '../change-run/change-run.ts';
import {
  countAsGoingOn,
  forgetChange,
  storeChange,
  storedChange,
} from '../change-run/change-store.ts';
import { changeTools } from './change-tools.ts';
import { changeMessages as say } from './messages.ts';

type How = (run: ChangeRun, tools: ChangeTools, onRun: (run: ChangeRun) => void) => Promise<void>;

/**
 * The change of one job, from its beginning until it is done or undone. It belongs to the client and not to
 * a component: it goes on whatever the operator looks at, and who comes back finds it as it stands. It
 * survives a reload of this tab.
 */
export class JobChange {
  readonly run: Observed<ChangeRun | null>;
  readonly #client: QueryClient;
  readonly #oldId: string;
  #waiting = new AbortController();

  constructor(client: QueryClient, oldId: string, isAskedAnew: boolean) {
    const stored = storedChange(oldId);
    // Whoever asks anew has left the page of the one that is done, by an address that was typed.
    const isOver = isAskedAnew && stored !== null && phaseOf(stored) === 'done';
    this.run = new Observed(isOver || !stored ? null : interrupted(stored, say.interrupted));
    this.#client = client;
    this.#oldId = oldId;
  }

  begin(change: ChangeRun): void {
    void this.#work(change, carryOn);
  }

  tryAgain(): void {
    void this.#work(this.run.get(), carryOn);
  }

  undo(): void {
    void this.#work(this.run.get(), undo);
  }

  /** Ends the waiting for the old job; the stop that was asked for stands. */
  stopWaiting(): void {
    this.#waiting.abort();
  }

  /** Puts the change away, unless it is under way: the form is shown again. */
  forget(): void {
    if (this.#isUnderWay()) return;
    forgetChange(this.#oldId);
    this.run.set(null);
  }

  /** Whether there is nothing left to do. */
  isDone(): boolean {
    const run = this.run.get();
    return run !== null && phaseOf(run) === 'done';
  }

  async #work(from: ChangeRun | null, how: How): Promise<void> {
    if (from === null || this.#isUnderWay()) return;
    this.#waiting = new AbortController();
    const countAsEnded = countAsGoingOn(this.#oldId);
    let last = from;
    try {
      await how(from, changeTools(this.#client, this.#waiting.signal), (next) => {
        last = next;
        this.#keep(next);
      });
    } catch (error) {
      // A fault of the console's own ends the step that it came in.
      const words = [actionMessages.fault, error instanceof Error ? error.message : String(error)];
      this.#keep(interrupted(last, words.join(' ')));
    } finally {
      countAsEnded();
    }
  }

  #isUnderWay(): boolean {
    const run = this.run.get();
    return run !== null && phaseOf(run) === 'running';
  }

  #keep(next: ChangeRun): void {
    if (phaseOf(next) === 'done') discardDraft(draftOfChange(this.#oldId));
    storeChange(next);
    this.run.set(next);
  }
}

/** What the draft of a change is kept as. */
export const draftOfChange = (oldId: string) => `change ${oldId}`;

const ofClient = new WeakMap<QueryClient, Map<string, JobChange>>();

/** The change of a job that this client reads. Where another is asked for, one that is over is none. */
export function changeOf(client: QueryClient, oldId: string, isAskedAnew = false): JobChange {
  const changes = ofClient.get(client) ?? new Map<string, JobChange>();
  ofClient.set(client, changes);
  const known = changes.get(oldId) ?? new JobChange(client, oldId, isAskedAnew);
  changes.set(oldId, known);
  return known;
}
