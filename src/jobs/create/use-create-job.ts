import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { NewJobConfig } from '../../elasticsearch/wire-types.ts';
import { readRefusal } from '../../rollup/new-job/refusal.ts';
import { actionMessages } from '../actions/messages.ts';
import type { Told } from '../actions/told.ts';
import type { FieldRefusal } from '../job-form/job-form.ts';
import { useNotify } from '../notices.ts';
import { quoted } from '../shortened.ts';
import type { CreateOutcome } from './create-outcome.ts';
import { createTold } from './create-told.ts';
import { createMessages as say } from './messages.ts';
import { sendNewJob, startNewJob } from './send-new-job.ts';

export type CreatePhase =
  | { kind: 'asking' }
  | { kind: 'creating' }
  | { kind: 'starting' }
  | { kind: 'failed'; told: Told; refusals: readonly FieldRefusal[] };

interface NewJob {
  id: string;
  config: NewJobConfig;
  startNow: boolean;
}

/** Creating a job, and starting it where that is wanted; `onCreated` once it is there. */
export function useCreateJob(onCreated: (id: string) => void) {
  const client = useQueryClient();
  const notify = useNotify();
  const [phase, setPhase] = useState<CreatePhase>({ kind: 'asking' });
  const { mutate, isPending } = useMutation({
    mutationFn: async ({ id, config, startNow }: NewJob): Promise<void> => {
      setPhase({ kind: 'creating' });
      const job = quoted(id);
      const outcome = await sendNewJob(client, id, config);
      if (outcome.kind !== 'created' && outcome.kind !== 'created_despite') {
        setPhase({ kind: 'failed', told: createTold(job, outcome), refusals: refusalsOf(outcome) });
        return;
      }
      let told = createTold(job, outcome);
      if (startNow) {
        setPhase({ kind: 'starting' });
        told = bothTold(job, told, await startNewJob(client, id, job));
      }
      notify({ key: `create ${id}`, ...told });
      onCreated(id);
    },
    onError: (error, { id }) => {
      const text = [actionMessages.fault, error.message];
      setPhase({
        kind: 'failed',
        told: { tone: 'danger', title: say.unclear(quoted(id)), text },
        refusals: [],
      });
    },
  });
  return { phase, isBusy: isPending, create: mutate };
}

/** Created and started are two facts, and neither is to hide the other. */
function bothTold(job: string, created: Told, started: Told): Told {
  if (started.tone === 'success' || started.tone === 'neutral') {
    const despite = created.title === say.created(job) ? [] : created.text;
    return { ...started, title: say.createdAndStarted(job), text: [...started.text, ...despite] };
  }
  return {
    tone: 'warning',
    title: say.createdNotStarted(job),
    text: [...started.text, say.createdNotStartedText],
  };
}

function refusalsOf(outcome: CreateOutcome): FieldRefusal[] {
  if (outcome.kind !== 'refused') return [];
  const { failure } = outcome;
  if (failure.kind !== 'refused') return [];
  return readRefusal(failure.reason).flatMap(({ field, reason }) =>
    field === null ? [] : [{ field, reason }],
  );
}
