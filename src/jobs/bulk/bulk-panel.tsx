import { lazy, Suspense } from 'react';
import { useBulkActions } from './bulk-actions.ts';

const OpenPanel = lazy(async () => ({ default: (await import('./open-panel.tsx')).OpenPanel }));

/** The action on many jobs, under way or done. Nothing where there is none. */
export function BulkPanel() {
  const [actions, state] = useBulkActions();
  if (state.phase === 'idle') return null;
  return (
    <Suspense>
      <OpenPanel actions={actions} state={state} />
    </Suspense>
  );
}
