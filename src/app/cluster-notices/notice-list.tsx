import {
  EuiButtonEmpty,
  EuiButtonIcon,
  EuiFlexGroup,
  EuiFlexItem,
  EuiHorizontalRule,
  EuiPopoverFooter,
  EuiText,
  EuiToolTip,
} from '@elastic/eui';
import { Fragment } from 'react';
import { dismissNotices } from './dismissed-notices.ts';
import { noticesMessages as say } from './messages.ts';

/** Each notice, and how to dismiss it. */
export function NoticeList({ notices }: { notices: readonly string[] }) {
  return (
    <>
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
    </>
  );
}
