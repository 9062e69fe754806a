import { EuiButton, EuiEmptyPrompt } from '@elastic/eui';
import type { Failure } from '../../elasticsearch/failure.ts';
import { FailureCallout } from '../failure-callout.tsx';
import { failureMessages } from '../failure-messages.ts';
import { FailureText } from '../failure-text.tsx';
import { listMessages as say } from './messages.ts';

interface FailureViewProps {
  failure: Failure;
  onRetry: () => void;
  isRetrying: boolean;
}

/** The page when the first load failed: what it is, the server's own words, what to do. */
export function LoadFailure({ failure, onRetry, isRetrying }: FailureViewProps) {
  return (
    <EuiEmptyPrompt
      color={failure.kind === 'no_rollup_api' ? 'subdued' : 'danger'}
      iconType={failure.kind === 'no_rollup_api' ? 'info' : 'warning'}
      title={<h2>{titleOf(failure)}</h2>}
      body={<FailureText failure={failure} />}
      actions={
        <EuiButton fill iconType="refresh" isLoading={isRetrying} hasAriaDisabled onClick={onRetry}>
          {failureMessages.tryAgain}
        </EuiButton>
      }
    />
  );
}

/** The banner over the old list when a refresh failed. */
export function StaleBanner({ failure, onRetry, isRetrying }: FailureViewProps) {
  return (
    <FailureCallout
      title={`${say.staleTitle}: ${titleOf(failure)}`}
      failure={failure}
      staleText={say.staleText}
      onRetry={onRetry}
      isRetrying={isRetrying}
    />
  );
}

/** Which of the two cannot be reached is the first thing to know. */
function titleOf(failure: Failure): string {
  if (failure.kind === 'no_answer' && failure.cause === 'gateway_unreachable')
    return say.failureTitles[failure.cause];
  return say.failureTitles[failure.kind];
}
