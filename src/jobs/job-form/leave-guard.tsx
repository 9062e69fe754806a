import {
  EuiButton,
  EuiButtonEmpty,
  EuiModal,
  EuiModalBody,
  EuiModalFooter,
  EuiModalHeader,
  EuiModalHeaderTitle,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { useEffect } from 'react';
import { useBlocker } from 'react-router';
import { jobFormMessages as say } from './messages.ts';

interface LeaveGuardProps {
  /** Whether something would be left behind. */
  isOn: boolean;
  onDiscard: () => void;
}

/** Asks before the page with an unfinished draft is left. */
export function LeaveGuard({ isOn, onDiscard }: LeaveGuardProps) {
  const titleId = useGeneratedHtmlId();
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) =>
      isOn && currentLocation.pathname !== nextLocation.pathname,
  );
  // Closing or reloading the tab is the browser's to ask about.
  useEffect(() => {
    if (!isOn) return undefined;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [isOn]);
  if (blocker.state !== 'blocked') return null;
  return (
    <EuiModal
      aria-labelledby={titleId}
      onClose={() => {
        blocker.reset();
      }}
    >
      <EuiModalHeader>
        <EuiModalHeaderTitle id={titleId}>{say.leaveTitle}</EuiModalHeaderTitle>
      </EuiModalHeader>
      <EuiModalBody>
        <p>{say.leaveText}</p>
      </EuiModalBody>
      <EuiModalFooter css={{ flexWrap: 'wrap', '> *': { flex: '0 0 auto', inlineSize: 'auto' } }}>
        <EuiButtonEmpty
          color="danger"
          onClick={() => {
            onDiscard();
            blocker.proceed();
          }}
        >
          {say.leaveDiscard}
        </EuiButtonEmpty>
        <EuiButtonEmpty
          onClick={() => {
            blocker.reset();
          }}
        >
          {say.leaveStay}
        </EuiButtonEmpty>
        <EuiButton
          fill
          onClick={() => {
            blocker.proceed();
          }}
        >
          {say.leaveKeep}
        </EuiButton>
      </EuiModalFooter>
    </EuiModal>
  );
}
