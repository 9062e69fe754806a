import type { Ref } from 'react';
import { memo, useEffect, useState } from 'react';
import { buttonsClass } from '../buttons/button-looks.ts';
import { Button } from '../buttons/button.tsx';
import { useShortcut } from '../shortcuts/use-shortcut.ts';
import { line } from '../line-looks.ts';
import { look } from '../text-looks.ts';
import { listMessages as say } from './messages.ts';
import { RefreshIntervalSelect } from './refresh-interval-select.tsx';
import { useIsReadingLong } from './use-is-reading-long.ts';
import { useReadAt } from './use-read-at.ts';

interface RefreshButtonProps {
  /** At the operator's wish. */
  isRefreshing: boolean;
  onRefresh: () => void;
  buttonRef: Ref<HTMLButtonElement>;
}

/** How old the list is, the button that reads it again, and how often that happens by itself. */
export const RefreshBar = memo(function RefreshBar(props: RefreshButtonProps) {
  return (
    <div className={`${buttonsClass} ${line.end}`} style={belowOneAnother}>
      <LastRead />
      <RefreshIntervalSelect />
      <RefreshButton {...props} />
    </div>
  );
});

function RefreshButton({ isRefreshing, ...props }: RefreshButtonProps) {
  const isReadingLong = useIsReadingLong();
  return <RefreshControl {...props} isRefreshing={isRefreshing || isReadingLong} />;
}

const RefreshControl = memo(function RefreshControl({
  isRefreshing,
  onRefresh,
  buttonRef,
}: RefreshButtonProps) {
  useShortcut('refresh', onRefresh, !isRefreshing);
  return (
    <Button
      ref={buttonRef}
      display="empty"
      iconType="refresh"
      isLoading={isRefreshing}
      onClick={onRefresh}
    >
      {isRefreshing ? say.refreshing : say.refresh}
    </Button>
  );
});

/** Nothing before the list was read. */
function LastRead() {
  const readAt = useReadAt();
  return readAt > 0 && <Age key={readAt} since={readAt} />;
}

/** Where a phone has no room for all of it. */
const belowOneAnother = { flexWrap: 'wrap', justifyContent: 'flex-end' } as const;

const inOneLine = { whiteSpace: 'nowrap' } as const;

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
    <div className={`${look.small} ${look.subdued}`} style={inOneLine}>
      {say.updated(Math.max(0, Math.floor((now - since) / 1000)))}
    </div>
  );
}
