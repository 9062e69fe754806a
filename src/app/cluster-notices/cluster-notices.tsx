import { EuiHeaderSectionItemButton, EuiIcon, EuiPopover, EuiPopoverTitle } from '@elastic/eui';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { heardWarnings, subscribeToWarnings } from '../../elasticsearch/cluster-warnings.ts';
import { loadedLater } from '../../jobs/loaded-later.ts';
import { focusPageHeading } from '../../jobs/page-heading.ts';
import { dismissedNotices, subscribeToDismissed } from './dismissed-notices.ts';
import { noticesMessages as say } from './messages.ts';

const NoticeList = loadedLater(async () => (await import('./notice-list.tsx')).NoticeList);

/** What Elasticsearch has warned of, in one quiet place; nothing at all where there is none. */
export function ClusterNotices() {
  const heard = useSyncExternalStore(subscribeToWarnings, heardWarnings);
  const dismissed = useSyncExternalStore(subscribeToDismissed, dismissedNotices);
  const [isOpen, setOpen] = useState(false);
  const notices = heard.filter((text) => !dismissed.includes(text));
  useFocusAfterwards(isOpen && notices.length === 0, () => {
    setOpen(false);
  });
  if (notices.length === 0) return null;
  return (
    <EuiPopover
      isOpen={isOpen}
      closePopover={() => {
        setOpen(false);
      }}
      aria-label={say.title}
      panelProps={{ css: { maxInlineSize: 'min(420px, calc(100vw - 32px))' } }}
      button={
        <EuiHeaderSectionItemButton
          aria-label={say.button(notices.length)}
          aria-expanded={isOpen}
          aria-haspopup="dialog"
          notification={notices.length}
          notificationColor="subdued"
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          <EuiIcon type="info" aria-hidden />
        </EuiHeaderSectionItemButton>
      }
    >
      <EuiPopoverTitle>{say.title}</EuiPopoverTitle>
      <NoticeList notices={notices} />
    </EuiPopover>
  );
}

/** With the last notice goes the button that had the focus, and the one that it would go back to. */
function useFocusAfterwards(isOver: boolean, close: () => void) {
  // Focus is outside of React.
  useEffect(() => {
    if (!isOver) return;
    close();
    focusPageHeading();
  });
}
