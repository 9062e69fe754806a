import type { QueryClient } from '@tanstack/react-query';
import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import type { ListedJob } from '../../elasticsearch/rollup-job-summary.ts';
import type { ActionsUnderWay } from '../actions/actions-under-way.ts';
import { actionsUnderWay } from '../actions/actions-under-way.ts';
import { deleteSteps } from '../actions/delete/delete-steps.ts';
import { actionMessages } from '../actions/messages.ts';
import { startSteps } from '../actions/start/start-steps.ts';
import { stopSteps } from '../actions/stop/stop-steps.ts';
import { jobKeys, jobsAfterBulkQuery } from '../job-queries.ts';
import type { Account } from './account.ts';
import { failedIds, unsentIds, withLater } from './account.ts';
import type { BulkAction } from './bulk-action.ts';
import type { BulkSurroundings } from './bulk-run.ts';
import { runBulk } from './bulk-run.ts';
import type { JobResult } from './job-result.ts';
import { skippedResult } from './job-result.ts';
import { forgetAccount, keepAccount, keptAccount } from './kept-account.ts';
import { Observed } from '../observed.ts';
import type { Plan } from './plan.ts';
import type { Progress } from './progress.ts';
import { progressAtStart } from './progress.ts';
import { deselectDeleted } from './use-selection.ts';

/** Where the one action on many jobs is. */
export type BulkState =
  | { phase: 'idle' }
  | { phase: 'running'; action: BulkAction; progress: Progress; isCancelled: boolean }
  /** Without a plan it can be read, and not be carried on. An old one was there before the page. */
  | { phase: 'finished'; plan: Plan | null; account: Account; isOld?: boolean };

/**
 * The page is told of progress, and rows of how far each is, so often at most, in ms: a thousand answers are not a
 * thousand drawings.
 */
const breath = 1_000;

/**
 * Runs one action on many jobs at a time, and keeps its account until it is closed or the next begins.
 * It belongs to the client and not to a component, so that it goes on whatever the operator looks at.
 */
export class BulkActions {
  readonly state = new Observed<BulkState>(stateAtFirst());
  /** How many panels show it. */
  readonly panels = new Observed(0);
  readonly #client: QueryClient;
  readonly #underWay: ActionsUnderWay;
  #cancel = new AbortController();
  /** Of the one that is under way, for when the page is left in the middle of it. */
  #accountSoFar: (() => Account) | null = null;

  constructor(client: QueryClient) {
    this.#client = client;
    this.#underWay = actionsUnderWay(client);
  }

  /**
   * Carries out a plan, unless one is under way. `earlier` are the results of a first try, in which those
   * of this one take their places.
   */
  async begin(plan: Plan, earlier: readonly JobResult[] = []): Promise<void> {
    if (this.state.get().phase === 'running') return;
    const { action, eligible, skipped } = plan;
    const cancel = new AbortController();
    this.#cancel = cancel;
    let progress = progressAtStart(eligible.length + skipped.length, skipped.length);
    const moved = new Set<string>();
    forgetAccount();
    const show = () => {
      for (const id of moved) this.#underWay.tell(id);
      moved.clear();
      const isCancelled = cancel.signal.aborted;
      this.state.set({ phase: 'running', action, progress, isCancelled });
    };
    show();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const showSoon = () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        show();
      }, breath);
    };
    const results = await this.#results(plan, {
      signal: cancel.signal,
      onProgress: (next) => {
        progress = next;
        showSoon();
      },
      onBegun: (resultsSoFar) => {
        this.#accountSoFar = () => accountOf(plan, earlier, resultsSoFar());
      },
      moveOn: (id, step) => {
        this.#underWay.moveOn(id, step);
        moved.add(id);
        showSoon();
      },
    }).catch((error: unknown) => lost(plan, error));
    clearTimeout(timer);
    this.#accountSoFar = null;
    const account = accountOf(plan, earlier, results);
    keepAccount(account);
    this.state.set({ phase: 'finished', plan, account });
  }

  /** The page is being left: where a run is under way, its account is what is known by then. */
  keepUnfinished(): void {
    if (this.#accountSoFar) keepAccount(this.#accountSoFar());
  }

  /** There is a panel that shows it, until what this answers is called. */
  showInPanel(): () => void {
    this.panels.set(this.panels.get() + 1);
    return () => {
      this.panels.set(this.panels.get() - 1);
    };
  }

  /** Sends nothing more; what has been sent is still waited for. */
  cancel(): void {
    const state = this.state.get();
    if (state.phase !== 'running') return;
    this.#cancel.abort();
    this.state.set({ ...state, isCancelled: true });
  }

  /** Once more for the jobs that failed, or that it never came to; the account keeps the others. */
  again(which: 'failed' | 'unsent'): void {
    const state = this.state.get();
    if (state.phase !== 'finished' || !state.plan) return;
    const { results } = state.account;
    const eligible = which === 'failed' ? failedIds(results) : unsentIds(results);
    // What stands against them by now, the run finds out itself.
    void this.begin({ ...state.plan, eligible, skipped: [] }, results);
  }

  /** Puts the account away. */
  close(): void {
    if (this.state.get().phase !== 'finished') return;
    forgetAccount();
    this.state.set({ phase: 'idle' });
  }

  /** Async from its first line on, so that no fault is thrown past the account. */
  async #results(
    plan: Plan,
    watched: Pick<BulkSurroundings, 'signal' | 'onProgress' | 'onBegun' | 'moveOn'>,
  ): Promise<JobResult[]> {
    const { action } = plan;
    const client = this.#client;
    const underWay = this.#underWay;
    return run(plan, {
      ...watched,
      jobs: client.getQueryData<ListedJob[]>(jobKeys.list) ?? [],
      // A job that is still to be made has no row to be busy.
      take: (id) => action === 'create' || underWay.begin(id, action, 'waiting'),
      release: (id) => {
        if (action !== 'create') underWay.end(id);
      },
      onResults: (results) => {
        if (action !== 'delete') return;
        const deleted = results.filter(({ kind }) => kind === 'done');
        deselectDeleted(
          client,
          deleted.map(({ id }) => id),
        );
      },
      readJobs: () => readAllIntoList(client),
    });
  }
}

/** The account from before a reload, where there is one. What jobs were to be made from has gone with the page. */
function stateAtFirst(): BulkState {
  const account = keptAccount();
  if (!account) return { phase: 'idle' };
  const { action } = account;
  const plan = action === 'create' ? null : { action, eligible: [], skipped: [] };
  return { phase: 'finished', plan, account, isOld: true };
}

function accountOf(
  { action }: Plan,
  earlier: readonly JobResult[],
  results: readonly JobResult[],
): Account {
  return {
    action,
    results: earlier.length > 0 ? withLater(earlier, results) : results,
    endedAt: Date.now(),
  };
}

/** For a fault of the console's own: even then every job is in the account. */
function lost({ eligible, skipped }: Plan, error: unknown): JobResult[] {
  const words = [actionMessages.fault, error instanceof Error ? error.message : String(error)];
  return [
    ...eligible.map((id) => ({ id, kind: 'unconfirmed', status: null, words }) as const),
    ...skipped.map(skippedResult),
  ];
}

/** A switch, as each action has outcomes of a type of its own. */
function run(plan: Plan, surroundings: BulkSurroundings): Promise<JobResult[]> {
  switch (plan.action) {
    case 'start':
      return runBulk(plan, startSteps, surroundings);
    case 'stop':
      return runBulk(plan, stopSteps, surroundings);
    case 'delete':
      return runBulk(plan, deleteSteps, surroundings);
    case 'create':
      return runBulk(plan, plan.steps, surroundings);
  }
}

/**
 * Reads every job and puts them into the list; details that are open are read again, too. By a key of its
 * own, as a reading by the list's would join one that began before the last answer, and would end when
 * the list leaves the page.
 */
async function readAllIntoList(client: QueryClient): Promise<ListedJob[]> {
  try {
    const jobs = await client.query(jobsAfterBulkQuery());
    // One that is under way may hold the states from before.
    await client.cancelQueries({ queryKey: jobKeys.list });
    client.setQueryData<ListedJob[]>(jobKeys.list, jobs);
    void client.invalidateQueries({ queryKey: jobKeys.wholes });
    void client.invalidateQueries({ queryKey: jobKeys.configs });
    // What is known of names and rollup indices.
    void client.invalidateQueries({ queryKey: ['sources'] });
    return jobs;
  } catch (error) {
    // The list's own reading says in its banner why it is old, and goes on trying.
    void client.invalidateQueries({ queryKey: jobKeys.list });
    throw error;
  }
}

const ofClient = new WeakMap<QueryClient, BulkActions>();

/** The actions on many of the jobs that this client reads. */
export function bulkActionsOf(client: QueryClient): BulkActions {
  const known = ofClient.get(client) ?? new BulkActions(client);
  ofClient.set(client, known);
  return known;
}

/** How to act on many jobs. */
export function useBulkActions(): BulkActions {
  return bulkActionsOf(useQueryClient());
}

/** How far the action on many jobs is: who asks is drawn anew each second while one is under way. */
export function useBulkState(): BulkState {
  const { state } = useBulkActions();
  return useSyncExternalStore(state.subscribe, state.get);
}

/** A part of that: who asks is drawn anew when it changes. It has to be the same object, or none. */
export function useBulkPart<Part>(partOf: (state: BulkState) => Part): Part {
  const { state } = useBulkActions();
  return useSyncExternalStore(state.subscribe, () => partOf(state.get()));
}

const phaseOf = ({ phase }: BulkState) => phase;

/** Whether there is an action on many jobs, and whether it is over. */
export function useBulkPhase(): BulkState['phase'] {
  return useBulkPart(phaseOf);
}
