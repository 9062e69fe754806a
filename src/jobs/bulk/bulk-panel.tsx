import { memo, useEffect } from 'react';
import { loadedLater } from '../loaded-later.ts';
import { useBulkActions, useBulkPhase } from './bulk-actions.ts';

const OpenPanel = loadedLater(async () => (await import('./open-panel.tsx')).OpenPanel);

/** The action on many jobs, under way or done. Nothing where there is none. */
export const BulkPanel = memo(function BulkPanel() {
  const actions = useBulkActions();
  const phase = useBulkPhase();
  // An effect, because a run stands beside React, and is told of elsewhere where it has no panel.
  useEffect(() => actions.showInPanel(), [actions]);
  return phase !== 'idle' && <OpenPanel actions={actions} />;
});
