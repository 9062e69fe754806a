import { useMutation, useQueryClient } from '@tanstack/react-query';
import { changeUser, controlDemo } from '../../elasticsearch/gateway-api.ts';
import { statusQuery } from '../../jobs/cluster-status.ts';
import { jobKeys } from '../../jobs/job-queries.ts';
import { useNotify } from '../../jobs/notices.ts';
import type { DemoFault, DemoRequest } from './demo-faults.ts';
import { demoMessages as say } from './messages.ts';

/** One thing done to the mock cluster, and what to say when it is done. */
interface DemoAction {
  run: () => Promise<unknown>;
  done: string;
}

/** What the demo controls can do. Each says what came of it; afterwards everything is read again. */
export function useDemoAction() {
  const client = useQueryClient();
  const notify = useNotify();
  const { mutate } = useMutation({
    mutationKey: ['demo'],
    mutationFn: ({ run }: DemoAction) => run(),
    onSuccess: (_, { done }) => {
      notify({ key: 'demo', tone: 'neutral', title: done, text: [] });
    },
    onError: (error) => {
      notify({ key: 'demo', tone: 'danger', title: say.failed, text: [error.message] });
    },
  });
  const act = (run: () => Promise<unknown>, done: string) => {
    mutate(
      { run, done },
      {
        onSettled: () => {
          void client.invalidateQueries();
        },
      },
    );
  };
  return {
    changeUser: (name: string) => {
      // What the last user saw may be hidden from this one, so nothing of it is kept.
      mutate(
        { run: () => changeUser(name), done: say.done.user(name) },
        {
          onSettled: () => {
            void client.invalidateQueries(statusQuery());
            void client.resetQueries({ queryKey: jobKeys.list });
          },
        },
      );
    },
    arm: (
      { key: request, method, path }: DemoRequest,
      { key, fault, after = false, times = 1 }: DemoFault,
    ) => {
      mutate(
        {
          run: () => controlDemo('POST', 'faults', { method, path, after, times, fault }),
          done: say.armed(request, say.faults[key]),
        },
        {
          onSettled: () => {
            // What waits for a reading is shown at once, not when the next reading is due.
            if (request === 'refresh') void client.invalidateQueries({ queryKey: jobKeys.list });
          },
        },
      );
    },
    addJobs: () => {
      act(() => controlDemo('POST', 'jobs', { count: 1000 }), say.done.addJobs);
    },
    clearJobs: () => {
      act(() => controlDemo('DELETE', 'jobs'), say.done.clearJobs);
    },
    restart: () => {
      act(() => controlDemo('POST', 'nodes/restart'), say.done.restart);
    },
    reset: () => {
      act(() => controlDemo('POST', 'reset', {}), say.done.reset);
    },
  };
}
