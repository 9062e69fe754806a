import { EuiFlexGroup, EuiPanel, EuiText } from '@elastic/eui';
import { useEffect, useSyncExternalStore } from 'react';
import { LinkButton } from '../buttons/link-button.tsx';
import { navigate } from '../navigation/navigate.ts';
import { useHistory } from '../navigation/navigation-context.ts';
import { useNotify } from '../notices.ts';
import { countsOf } from './account.ts';
import { useBulkActions, useBulkState } from './bulk-actions.ts';
import { panelMessages as say } from './panel-messages.ts';
import { partAnswered } from './progress.ts';

/** On whatever page: looks after what goes on without one, and says so where no panel does. */
export function RunWatch({ isUnderWay }: { isUnderWay: boolean }) {
  useQuestionBeforeClosing(isUnderWay);
  useEndTold();
  useKeptWhenLeft();
  return <RunElsewhere />;
}

/** How far a run is whose panel is on another page, and the way there. */
function RunElsewhere() {
  const { panels } = useBulkActions();
  const hasPanel = useSyncExternalStore(panels.subscribe, panels.get) > 0;
  return hasPanel ? null : <RunStrip />;
}

function RunStrip() {
  const state = useBulkState();
  if (state.phase !== 'running') return null;
  const { action, progress } = state;
  const { answered, sent } = partAnswered(progress);
  return (
    <EuiPanel color="primary" hasShadow={false} borderRadius="none" paddingSize="xs">
      <EuiFlexGroup alignItems="center" justifyContent="center" gutterSize="s" responsive={false}>
        <EuiText size="s" css={{ fontVariantNumeric: 'tabular-nums' }}>
          {say.elsewhere(say.running(action, sent, progress.skipped), answered)}
        </EuiText>
        <LinkButton to="/" size="s">
          {say.showAccount}
        </LinkButton>
      </EuiFlexGroup>
    </EuiPanel>
  );
}

/** Tells how a run has ended whose panel nobody sees. */
function useEndTold() {
  const actions = useBulkActions();
  const notify = useNotify();
  const history = useHistory();
  // An effect, because a run stands beside React, and ends by itself.
  useEffect(() => {
    const tell = () => {
      const state = actions.state.get();
      if (state.phase !== 'finished' || actions.panels.get() > 0) return;
      const { action, results } = state.account;
      const counts = countsOf(results);
      const isFine = counts.done + counts.skipped === results.length;
      notify({
        key: 'bulk',
        tone: isFine ? 'success' : 'warning',
        title: say.headline(action, counts),
        text: [say.accountStands],
        action: {
          label: say.showAccount,
          run: () => {
            navigate(history, '/');
          },
        },
      });
    };
    return actions.state.subscribe(tell);
  }, [actions, notify, history]);
}

/** Keeps what is known of a run whose page is left in the middle of it all the same. */
function useKeptWhenLeft() {
  const actions = useBulkActions();
  // An effect, because it is the browser that leaves.
  useEffect(() => {
    const keep = () => {
      actions.keepUnfinished();
    };
    window.addEventListener('pagehide', keep);
    return () => {
      window.removeEventListener('pagehide', keep);
    };
  }, [actions]);
}

/** Asks before the page is closed: what is not sent by then would stay unsent, and answers be missed. */
function useQuestionBeforeClosing(isNeeded: boolean) {
  // An effect, because it is the browser that asks.
  useEffect(() => {
    if (!isNeeded) return;
    const warn = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('beforeunload', warn);
    };
  }, [isNeeded]);
}
