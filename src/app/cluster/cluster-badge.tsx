import {
  EuiFlexGroup,
  EuiHeaderSectionItemButton,
  EuiHealth,
  EuiHideFor,
  EuiPopover,
  EuiPopoverTitle,
  EuiScreenReaderOnly,
  EuiShowFor,
  EuiTextColor,
} from '@elastic/eui';
import { useState } from 'react';
import type { GatewayStatus } from '../../elasticsearch/gateway-answers.ts';
import { loadedLater } from '../../jobs/loaded-later.ts';
import { conditionOf } from './condition.ts';
import { clusterMessages as say } from './messages.ts';
import { operatorRights } from './operator-rights.ts';
import { RightsBadge } from './rights-badge.tsx';

const ClusterFacts = loadedLater(async () => (await import('./cluster-facts.tsx')).ClusterFacts);

const phone = ['xs', 's'] as const;

/** EUI sets what is no icon on a base line, with room below it. */
const inTheMiddle = { '.euiHeaderSectionItemButton__content': { display: 'flex' } };

/**
 * Which cluster this is, how it is, and what the operator may do there: a button with all of it behind.
 * On a phone the button is all that there is room for.
 */
export function ClusterBadge({ status }: { status: GatewayStatus | null | undefined }) {
  const [isOpen, setOpen] = useState(false);
  const { color, text } = conditionOf(status);
  const rights = operatorRights(status?.rights);
  const health = status?.health ? say.healthOf(say.healths[status.health]) : null;
  const isLimited = rights === 'read_only' || rights === 'none';
  const word = isLimited ? say.rightsInShort[rights] : status?.health;
  return (
    <EuiFlexGroup alignItems="center" gutterSize="s" responsive={false}>
      <EuiPopover
        isOpen={isOpen}
        closePopover={() => {
          setOpen(false);
        }}
        aria-label={say.popover}
        panelProps={{ css: { maxInlineSize: 'min(360px, calc(100vw - 32px))' } }}
        button={
          <EuiHeaderSectionItemButton
            css={inTheMiddle}
            aria-expanded={isOpen}
            aria-haspopup="dialog"
            onClick={() => {
              setOpen(!isOpen);
            }}
          >
            <EuiHideFor sizes={[...phone]}>
              <EuiHealth color={color}>
                <span>
                  {text}
                  {health !== null && <EuiTextColor color="subdued">{` ${health}`}</EuiTextColor>}
                </span>
              </EuiHealth>
            </EuiHideFor>
            <EuiShowFor sizes={[...phone]}>
              <EuiHealth color={color}>
                <span aria-hidden>{word}</span>
                <EuiScreenReaderOnly>
                  <span>
                    {[text, health, isLimited ? say.rightsNames[rights] : null]
                      .filter((part) => part !== null)
                      .join(', ')}
                  </span>
                </EuiScreenReaderOnly>
              </EuiHealth>
            </EuiShowFor>
          </EuiHeaderSectionItemButton>
        }
      >
        <EuiPopoverTitle>{say.popover}</EuiPopoverTitle>
        <ClusterFacts status={status} />
      </EuiPopover>
      <EuiHideFor sizes={[...phone]}>
        <RightsBadge rights={rights} />
      </EuiHideFor>
    </EuiFlexGroup>
  );
}
