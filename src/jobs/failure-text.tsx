import { EuiText } from '@elastic/eui';
import type { Failure } from '../elasticsearch/failure.ts';
import { InlineCode } from './code/inline-code.tsx';
import { failureInWords } from './failure-in-words.ts';

/** A reason of more characters than this may have to be scrolled, for which the keyboard has to reach it. */
const longReason = 280;

/** Its shadows say where there is more. */
const scrolling = {
  className: 'eui-yScrollWithShadows',
  tabIndex: 0,
  css: { '&.eui-yScrollWithShadows': { blockSize: 'auto', maxBlockSize: 200 } },
} as const;

/** Why rollup jobs could not be read, with the server's own words and what to do. */
export function FailureText({ failure }: { failure: Failure }) {
  const { what, reason, advice } = failureInWords(failure, 'see rollup jobs');
  return (
    // Reasons quote addresses that have no space to break at.
    <EuiText size="s" css={{ overflowWrap: 'anywhere', code: { whiteSpace: 'normal' } }}>
      <p>{what}</p>
      {reason !== null && (
        <p {...(reason.length > longReason && scrolling)}>
          <InlineCode>{reason}</InlineCode>
        </p>
      )}
      <p>{advice}</p>
    </EuiText>
  );
}
