import { EuiCallOut, EuiText } from '@elastic/eui';
import type { Failure } from '../../elasticsearch/failure.ts';
import { FailureText } from '../failure-text.tsx';
import { detailsMessages as say } from './messages.ts';

interface DetailsFailureProps {
  failure: Failure;
  /** Whether an earlier reading is shown below. */
  isStale: boolean;
  onRetry: () => void;
  isRetrying: boolean;
}

/** That the job could not be read, in place of it or above what was read before. */
export function DetailsFailure({ failure, isStale, onRetry, isRetrying }: DetailsFailureProps) {
  return (
    <EuiCallOut
      announceOnMount
      color={isStale ? 'warning' : 'danger'}
      iconType="warning"
      heading="h3"
      title={isStale ? say.staleTitle : say.failedTitle}
      text={
        <>
          <FailureText failure={failure} />
          {isStale && (
            <EuiText size="s">
              <p>{say.staleText}</p>
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
