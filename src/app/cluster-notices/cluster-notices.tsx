import {
  EuiButtonEmpty,
  EuiButtonIcon,
  EuiFlexGroup,
  EuiFlexItem,
  EuiHeaderSectionItemButton,
  EuiHorizontalRule,
  EuiIcon,
  EuiPopover,
  EuiPopoverFooter,
  EuiPopoverTitle,
  EuiText,
  EuiToolTip,
} from '@elastic/eui';
import { Fragment, useEffect, useState, useSyncExternalStore } from 'react';
import { heardWarnings, subscribeToWarnings } from '../../elasticsearch/cluster-warnings.ts';
import { focusPageHeading } from '../../jobs/page-heading.ts';
import { dismissedNotices, dismissNotices, subscribeToDismissed } from './dismissed-notices.ts';
import { noticesMessages as say } from './messages.ts';

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
      <EuiText size="s" color="subdued">
        <p>{say.intro}</p>
      </EuiText>
      <div css={{ maxBlockSize: '50vh', overflowY: 'auto' }}>
        {notices.map((text, i) => (
          <Fragment key={text}>
            <EuiHorizontalRule margin="s" />
            <EuiFlexGroup gutterSize="s" responsive={false}>
              <EuiFlexItem>
                <EuiText size="s" css={{ overflowWrap: 'anywhere' }}>
                  <p>{text}</p>
                </EuiText>
              </EuiFlexItem>
              <EuiFlexItem grow={false}>
                <EuiToolTip content={say.dismissNotice(i + 1)} disableScreenReaderOutput>
                  <EuiButtonIcon
                    iconType="cross"
                    color="text"
                    aria-label={say.dismissNotice(i + 1)}
                    onClick={() => {
                      dismissNotices([text]);
                    }}
                  />
                </EuiToolTip>
              </EuiFlexItem>
            </EuiFlexGroup>
          </Fragment>
        ))}
      </div>
      <EuiPopoverFooter>
        <EuiButtonEmpty
          size="s"
          onClick={() => {
            dismissNotices(notices);
          }}
        >
          {notices.length === 1 ? say.dismiss : say.dismissAll}
        </EuiButtonEmpty>
      </EuiPopoverFooter>
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
