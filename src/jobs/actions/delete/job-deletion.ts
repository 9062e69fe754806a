import type { QueryClient } from '@tanstack/react-query';
import { deselectDeleted } from '../../bulk/use-selection.ts';
import type { Notify } from '../../notices.ts';
import { Observed } from '../../observed.ts';
import { quoted } from '../../shortened.ts';
import { answerOf } from '../action-answer.ts';
import { actionsUnderWay } from '../actions-under-way.ts';
import type { JobReading } from '../job-reading.ts';
import { readIntoList } from '../job-reading.ts';
import { actionMessages } from '../messages.ts';
import type { Told } from '../told.ts';
import { beforeDelete } from './before-delete.ts';
import type { DeletionEnd } from './deletion-end.ts';
import { endOfDelete, endOfWait } from './deletion-end.ts';
import { deleteSteps } from './delete-steps.ts';
import { deleteMessages as say } from './messages.ts';
import { stopAndWait } from './stop-and-wait.ts';

export type DeletePhase =
  | { kind: 'asking' }
  /** The job is being stopped, and its page is waited for; since when, in ms since 1970. */
  | { kind: 'stopping'; since: number }
  | { kind: 'deleting' }
  /** It did not come to a deletion; the dialog says why. */
  | { kind: 'failed'; told: Told }
  /** Nothing is left to ask; a notice tells it. */
  | { kind: 'over'; end: 'gone' | 'kept' };

/**
 * Deleting one job, which its dialog begins and shows; one that runs is stopped first, and waited for. It
 * belongs to the client and not to the dialog, which goes with its page: from then on notices tell of it.
 */
export class JobDeletion {
  readonly phase = new Observed<DeletePhase>({ kind: 'asking' });
  readonly #client: QueryClient;
  readonly #id: string;
  readonly #forget: () => void;
  #dialogs = 0;
  #notify: Notify | null = null;
  /** A notice offers to end the waiting: what comes of it has to take its place. */
  #isOffered = false;
  #wait = new AbortController();

  constructor(client: QueryClient, id: string, forget: () => void) {
    this.#client = client;
    this.#id = id;
    this.#forget = forget;
  }

  /** There is a dialog that shows it, until what this answers is called. */
  attend(): () => void {
    this.#dialogs += 1;
    return () => {
      this.#dialogs -= 1;
      if (this.#dialogs > 0) return;
      const { kind } = this.phase.get();
      if (kind === 'stopping') this.#offerToEndWaiting();
      else if (kind !== 'deleting') this.#forget();
    };
  }

  /** Deletes the job, which is in that state now, unless something is done to it. Never rejects. */
  async run(jobState: string, notify: Notify): Promise<void> {
    const actions = actionsUnderWay(this.#client);
    if (!actions.begin(this.#id, 'delete', 'in_dialog')) return;
    this.#notify = notify;
    this.#end(await this.#carriedOut(jobState).catch((error: unknown) => this.#fault(error)));
    actions.end(this.#id);
  }

  /** Ends the waiting for the job to stop. */
  cancel(): void {
    this.#wait.abort();
  }

  async #carriedOut(jobState: string): Promise<DeletionEnd> {
    const job = quoted(this.#id);
    let before = jobState;
    if (beforeDelete(jobState) !== 'now') {
      this.#wait = new AbortController();
      this.phase.set({ kind: 'stopping', since: Date.now() });
      if (this.#dialogs === 0) this.#offerToEndWaiting();
      const wait = await stopAndWait(this.#id, this.#wait.signal);
      if (wait.kind !== 'stopped') {
        const after = await readIntoList(this.#client, this.#id);
        return endOfWait(job, wait, this.#again(after, jobState));
      }
      before = 'stopped';
    }
    this.phase.set({ kind: 'deleting' });
    if (this.#isOffered)
      this.#tell({ tone: 'neutral', title: say.goesOn(job), text: [say.deletingNow] });
    const answer = await answerOf(deleteSteps.send(this.#id));
    const after = await readIntoList(this.#client, this.#id);
    const readings = { before: { kind: 'state', jobState: before }, after } as const;
    return endOfDelete(job, answer, readings, this.#again(after, before));
  }

  #end({ told, end }: DeletionEnd): void {
    if (end === 'gone') deselectDeleted(this.#client, [this.#id]);
    const hasDialog = this.#dialogs > 0;
    if (end !== 'failed' || !hasDialog || this.#isOffered) this.#tell(told);
    this.#isOffered = false;
    if (end !== 'failed' || !hasDialog) this.#forget();
    this.phase.set(end === 'failed' ? { kind: 'failed', told } : { kind: 'over', end });
  }

  #fault(error: unknown): DeletionEnd {
    const text = [actionMessages.fault, error instanceof Error ? error.message : String(error)];
    return {
      told: { tone: 'danger', title: say.unclear(quoted(this.#id)), text },
      end: 'failed',
    };
  }

  #offerToEndWaiting(): void {
    this.#isOffered = true;
    this.#tell({
      tone: 'warning',
      title: say.goesOn(quoted(this.#id)),
      text: [say.waitingElsewhere],
      action: {
        label: say.stopWaiting,
        run: () => {
          this.cancel();
        },
      },
    });
  }

  /** Where the dialog does not ask for it: once more, and in which way. */
  #again(after: JobReading, jobState: string): Required<Told>['action'] {
    const now = after.kind === 'state' ? after.jobState : jobState;
    return {
      label: say.again[beforeDelete(now)],
      run: () => {
        if (this.#notify) void deletionOf(this.#client, this.#id).run(now, this.#notify);
      },
    };
  }

  #tell(told: Told): void {
    this.#notify?.({ key: `delete ${this.#id}`, ...told });
  }
}

const ofClient = new WeakMap<QueryClient, Map<string, JobDeletion>>();

/** The deletion of a job that this client reads: the one under way, where there is one. */
export function deletionOf(client: QueryClient, id: string): JobDeletion {
  const deletions = ofClient.get(client) ?? new Map<string, JobDeletion>();
  ofClient.set(client, deletions);
  const known =
    deletions.get(id) ??
    new JobDeletion(client, id, () => {
      if (deletions.get(id) === known) deletions.delete(id);
    });
  deletions.set(id, known);
  return known;
}
