import {
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
import { Button } from '../../jobs/buttons/button.tsx';
import { buttonsClass } from '../../jobs/buttons/button-looks.ts';
import { loadedLater } from '../../jobs/loaded-later.ts';
import { headerLook } from '../header-look.ts';
import { clusterName } from './cluster-name.ts';
import { conditionOf } from './condition.ts';
import { clusterMessages as say } from './messages.ts';
import { operatorRights } from './operator-rights.ts';
import { RightsBadge } from './rights-badge.tsx';

const ClusterFacts = loadedLater(async () => (await import('./cluster-facts.tsx')).ClusterFacts);

/** Where the button is all that the header has room for. */
export const phone = ['xs', 's'] as const;

/** What a narrow header has left for the name, beside the health and four buttons. */
const besideButtons = 'clamp(0px, 100vw - 304px, 160px)';

/** EUI sets it on a base line, with room below it. */
const inTheMiddle = { verticalAlign: 'middle' };

/**
 * Which cluster this is, how it is, and what the operator may do there: a button with all of it behind.
 * On a phone it stands in the place of the breadcrumbs, with the cluster's name.
 */
export function ClusterBadge({ status }: { status: GatewayStatus | null | undefined }) {
  const [isOpen, setOpen] = useState(false);
  const { color, text } = conditionOf(status);
  const rights = operatorRights(status?.rights);
  const health = status?.health ? say.healthOf(say.healths[status.health]) : null;
  const isLimited = rights === 'read_only' || rights === 'none';
  const name = clusterName(status);
  const word = isLimited ? say.rightsInShort[rights] : status?.health;
  return (
    <div className={buttonsClass}>
      <EuiPopover
        isOpen={isOpen}
        closePopover={() => {
          setOpen(false);
        }}
        aria-label={say.popover}
        panelProps={{ css: { maxInlineSize: 'min(360px, calc(100vw - 32px))' } }}
        button={
          <Button
            {...headerLook}
            size="s"
            aria-expanded={isOpen}
            aria-haspopup="dialog"
            onClick={() => {
              setOpen(!isOpen);
            }}
          >
            <EuiHideFor sizes={[...phone]}>
              <EuiHealth color={color} css={inTheMiddle}>
                <span>
                  {text}
                  {health !== null && <EuiTextColor color="subdued">{` ${health}`}</EuiTextColor>}
                </span>
              </EuiHealth>
            </EuiHideFor>
            <EuiShowFor sizes={[...phone]}>
              <EuiHealth color={color} css={inTheMiddle}>
                <span aria-hidden css={{ display: 'flex', gap: 4 }}>
                  {!isLimited && (
                    <span className="eui-textTruncate" css={{ maxInlineSize: besideButtons }}>
                      {name}
                    </span>
                  )}
                  <EuiTextColor color="subdued">{word}</EuiTextColor>
                </span>
                <EuiScreenReaderOnly>
                  <span>
                    {[name, text, health, isLimited ? say.rightsNames[rights] : null]
                      .filter((part) => part !== null)
                      .join(', ')}
                  </span>
                </EuiScreenReaderOnly>
              </EuiHealth>
            </EuiShowFor>
          </Button>
        }
      >
        <EuiPopoverTitle>{say.popover}</EuiPopoverTitle>
        <ClusterFacts status={status} />
      </EuiPopover>
      <EuiHideFor sizes={[...phone]}>
        <RightsBadge rights={rights} />
      </EuiHideFor>
    </div>
  );
}
