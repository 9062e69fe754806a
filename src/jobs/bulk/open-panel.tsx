import {
  EuiPanel,
  EuiScreenReaderLive,
  EuiSpacer,
  EuiTitle,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { useEffect, useRef } from 'react';
import { focusPageHeading } from '../page-heading.ts';
import type { Account } from './account.ts';
import { countsOf } from './account.ts';
import { AccountView } from './account-view.tsx';
import type { BulkActions, BulkState } from './bulk-actions.ts';
import { useBulkPart, useBulkPhase } from './bulk-actions.ts';
import { panelMessages as say } from './panel-messages.ts';
import { partAnswered } from './progress.ts';
import { ProgressView } from './progress-view.tsx';
import { useRowsKeptInPlace } from './use-rows-kept-in-place.ts';

/** The action on many jobs: its progress, then its account. While it runs only what changes with it is drawn anew. */
export function OpenPanel({ actions }: { actions: BulkActions }) {
  const titleId = useGeneratedHtmlId();
  const phase = useBulkPhase();
  const heading = useBulkPart(headingOf);
  const announced = useBulkPart(announcement);
  const account = useBulkPart(accountOf);
  const canGoOn = useBulkPart(canGoOnFrom);
  const panel = useRef<HTMLDivElement>(null);
  useRowsKeptInPlace(panel, account);
  const isOld = useBulkPart(isOldFrom);
  const [title, giveFocusBack] = useFocusOnTitle(phase, isOld);
  return (
    <>
      <EuiPanel
        panelRef={panel}
        role="region"
        hasBorder
        hasShadow={false}
        aria-labelledby={titleId}
      >
        <EuiTitle size="xs">
          <h2 id={titleId} ref={title} tabIndex={-1}>
            {heading}
          </h2>
        </EuiTitle>
        <EuiScreenReaderLive>{announced}</EuiScreenReaderLive>
        <EuiSpacer size="s" />
        {account === null ? (
          <ProgressView actions={actions} />
        ) : (
          <AccountView
            account={account}
            onAgain={
              canGoOn
                ? (which) => {
                    actions.again(which);
                  }
                : null
            }
            onClose={() => {
              actions.close();
              giveFocusBack();
            }}
          />
        )}
      </EuiPanel>
      <EuiSpacer size="m" />
    </>
  );
}

function accountOf(state: BulkState): Account | null {
  return state.phase === 'finished' ? state.account : null;
}

function canGoOnFrom(state: BulkState): boolean {
  return state.phase === 'finished' && state.plan !== null;
}

function isOldFrom(state: BulkState): boolean {
  return state.phase === 'finished' && state.isOld === true;
}

function headingOf(state: BulkState): string {
  switch (state.phase) {
    case 'idle':
      return '';
    case 'running': {
      const { total, skipped } = state.progress;
      return say.running(state.action, total - skipped, skipped);
    }
    case 'finished':
      return say.headline(state.account.action, countsOf(state.account.results));
  }
}

/** For a screen reader each quarter and the end, not each job. */
function announcement(state: BulkState): string {
  if (state.phase !== 'running') return headingOf(state);
  const { answered, sent } = partAnswered(state.progress);
  const quarters = sent === 0 ? 0 : Math.floor((answered / sent) * 4);
  return quarters === 0 ? '' : say.announcedPart(quarters * 25);
}

/**
 * Puts the focus on the title when the panel opens, unless it was there before the page; the function puts it back
 * to where it was.
 */
function useFocusOnTitle(phase: string, isOld: boolean) {
  const title = useRef<HTMLHeadingElement>(null);
  const opener = useRef<Element | null>(null);
  // An effect, because the focus is the browser's. When the phase changes, the button that had it may
  // have gone; a focus that is elsewhere by then is left alone.
  useEffect(() => {
    if (isOld) return;
    const focused = document.activeElement;
    if (opener.current !== null && focused !== document.body) return;
    opener.current ??= focused;
    title.current?.focus();
  }, [phase, isOld]);
  const giveBack = () => {
    const to = opener.current;
    // With the last job the bar and its buttons are gone, maybe before this panel was there.
    if (to instanceof HTMLElement && to !== document.body && to.isConnected) to.focus();
    else focusPageHeading();
  };
  return [title, giveBack] as const;
}
