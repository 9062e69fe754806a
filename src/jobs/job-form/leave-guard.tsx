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
import { useBlocker } from '../navigation/use-blocker.ts';
import { jobFormMessages as say } from './messages.ts';

interface LeaveGuardProps {
  /** Whether something would be left behind. */
  isOn: boolean;
  onDiscard: () => void;
}

/** Asks before the page with an unfinished draft is left. */
export function LeaveGuard({ isOn, onDiscard }: LeaveGuardProps) {
  const titleId = useGeneratedHtmlId();
  const blocked = useBlocker(isOn);
  if (!blocked) return null;
  return (
    <EuiModal
      aria-labelledby={titleId}
      onClose={() => {
        blocked.stay();
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
            blocked.proceed();
          }}
        >
          {say.leaveDiscard}
        </EuiButtonEmpty>
        <EuiButtonEmpty
          onClick={() => {
            blocked.stay();
          }}
        >
          {say.leaveStay}
        </EuiButtonEmpty>
        <EuiButton
          fill
          onClick={() => {
            blocked.proceed();
          }}
        >
          {say.leaveKeep}
        </EuiButton>
      </EuiModalFooter>
    </EuiModal>
  );
}
