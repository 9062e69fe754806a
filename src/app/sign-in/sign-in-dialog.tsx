import {
  EuiModal,
  EuiModalBody,
  EuiModalHeader,
  EuiModalHeaderTitle,
  EuiSpacer,
  EuiText,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { signInMessages as say } from './messages.ts';
import { SignInForm } from './sign-in-form.tsx';

interface SignInDialogProps {
  /** Why it is needed, in the server's words. */
  reason: string;
  lastUser: string;
  onClose: () => void;
}

/** Asks again, over the page that is open. */
export function SignInDialog({ reason, lastUser, onClose }: SignInDialogProps) {
  const titleId = useGeneratedHtmlId();
  return (
    <EuiModal aria-labelledby={titleId} onClose={onClose} css={{ inlineSize: 440 }}>
      <EuiModalHeader>
        <EuiModalHeaderTitle id={titleId}>{say.endedTitle}</EuiModalHeaderTitle>
      </EuiModalHeader>
      <EuiModalBody>
        <EuiText size="s">
          <p css={{ overflowWrap: 'anywhere' }}>{say.endedText(reason)}</p>
        </EuiText>
        <EuiSpacer />
        <SignInForm lastUser={lastUser} />
        <EuiSpacer size="s" />
      </EuiModalBody>
    </EuiModal>
  );
}
