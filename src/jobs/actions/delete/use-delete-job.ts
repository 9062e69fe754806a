import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useNotify } from '../../notices.ts';
import type { DeletePhase } from './job-deletion.ts';
import { deletionOf } from './job-deletion.ts';

interface DeleteJob {
  phase: DeletePhase;
  /** Deletes the job, which is in that state now. */
  run: (jobState: string) => void;
  /** Ends the waiting for a job to stop. */
  cancel: () => void;
}

/** Deleting one job from its dialog, or what is under way of it already. */
export function useDeleteJob(id: string, onOver: (end: 'gone' | 'kept') => void): DeleteJob {
  const client = useQueryClient();
  const notify = useNotify();
  const [deletion] = useState(() => deletionOf(client, id));
  const phase = useSyncExternalStore(deletion.phase.subscribe, deletion.phase.get);
  // Effects, because the deletion stands beside React: it goes on without a dialog, and ends by itself.
  useEffect(() => deletion.attend(), [deletion]);
  useEffect(() => {
    if (phase.kind === 'over') onOver(phase.end);
  }, [phase, onOver]);
  return {
    phase,
    run: (jobState) => {
      void deletion.run(jobState, notify);
    },
    cancel: () => {
      deletion.cancel();
    },
  };
}
