import { EuiCallOut, EuiText } from '@elastic/eui';
import type { Failure } from '../elasticsearch/failure.ts';
import { failureMessages as say } from './failure-messages.ts';
import { FailureText } from './failure-text.tsx';

interface FailureCalloutProps {
  title: string;
  heading?: 'p' | 'h3';
  failure: Failure;
  /** What is shown below is from an earlier reading; null where there is none. */
  staleText: string | null;
  onRetry: () => void;
  isRetrying: boolean;
}

/** A reading that failed, beside what was read before: a warning where there is that, else an error. */
export function FailureCallout(props: FailureCalloutProps) {
  const { title, heading = 'p', failure, staleText, onRetry, isRetrying } = props;
  return (
    <EuiCallOut
      announceOnMount
      color={staleText === null ? 'danger' : 'warning'}
      iconType="warning"
      heading={heading}
      title={title}
      text={
        <>
          <FailureText failure={failure} />
          {staleText !== null && (
            <EuiText size="s">
              <p>{staleText}</p>
            </EuiText>
          )}
        </>
      }
      actionProps={{
        primary: {
          children: say.tryAgain,
          iconType: 'refresh',
          isLoading: isRetrying,
          hasAriaDisabled: true,
          onClick: onRetry,
        },
      }}
    />
  );
}
