import { EuiButtonEmpty, EuiFlexGroup, EuiFlexItem, EuiText } from '@elastic/eui';
import type { Ref } from 'react';
import { memo, useEffect, useState } from 'react';
import { useShortcut } from '../shortcuts/use-shortcut.ts';
import { listMessages as say } from './messages.ts';
import { RefreshIntervalSelect } from './refresh-interval-select.tsx';

interface RefreshBarProps {
  /** When the list was last read, in ms since 1970; 0 where it never was. */
  updatedAt: number;
  isRefreshing: boolean;
  onRefresh: () => void;
  buttonRef: Ref<HTMLButtonElement>;
}

/** How old the list is, the button that reads it again, and how often that happens by itself. */
export const RefreshBar = memo(function RefreshBar(props: RefreshBarProps) {
  const { updatedAt, isRefreshing, onRefresh, buttonRef } = props;
  useShortcut('refresh', onRefresh, !isRefreshing);
  return (
    <EuiFlexGroup alignItems="center" gutterSize="s" responsive={false} justifyContent="flexEnd">
      {updatedAt > 0 && (
        <EuiFlexItem grow={false}>
          <Age key={updatedAt} since={updatedAt} />
        </EuiFlexItem>
      )}
      <EuiFlexItem grow={false}>
        <RefreshIntervalSelect />
      </EuiFlexItem>
      <EuiFlexItem grow={false}>
        <EuiButtonEmpty
          iconType="refresh"
          isLoading={isRefreshing}
          hasAriaDisabled
          onClick={onRefresh}
          buttonRef={buttonRef}
        >
          {isRefreshing ? say.refreshing : say.refresh}
        </EuiButtonEmpty>
      </EuiFlexItem>
    </EuiFlexGroup>
  );
});

/** Counts the seconds by itself, so that nothing else is drawn anew each second. */
function Age({ since }: { since: number }) {
  const [now, setNow] = useState(() => Date.now());
  // An effect, because the passing of time comes from outside of React.
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return (
    <EuiText size="s" color="subdued">
      {say.updated(Math.max(0, Math.floor((now - since) / 1000)))}
    </EuiText>
  );
}
