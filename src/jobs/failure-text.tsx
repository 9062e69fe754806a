import { EuiCode, EuiText } from '@elastic/eui';
import type { Failure } from '../elasticsearch/failure.ts';
import { failureInWords } from './failure-in-words.ts';

/** Why rollup jobs could not be read, with the server's own words and what to do. */
export function FailureText({ failure }: { failure: Failure }) {
  const { what, reason, advice } = failureInWords(failure, 'see rollup jobs');
  return (
    // Reasons quote addresses that have no space to break at.
    <EuiText size="s" css={{ overflowWrap: 'anywhere', code: { whiteSpace: 'normal' } }}>
      <p>{what}</p>
      {reason !== null && (
        <p>
          <EuiCode>{reason}</EuiCode>
        </p>
      )}
      <p>{advice}</p>
    </EuiText>
  );
}
