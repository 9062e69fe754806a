import { EuiButton, EuiEmptyPrompt } from '@elastic/eui';
import type { FallbackProps } from 'react-error-boundary';
import { InlineCode } from '../jobs/code/inline-code.tsx';
import { shellMessages as say } from './messages.ts';

/** Shown where the console itself is at fault: says so, with the error for a bug report. */
export function Crash({ error, resetErrorBoundary }: FallbackProps) {
  return (
    <EuiEmptyPrompt
      color="danger"
      iconType="warning"
      title={<h2>{say.crashTitle}</h2>}
      body={
        <>
          <p>{say.crashText}</p>
          <p>
            <InlineCode>{error instanceof Error ? error.message : String(error)}</InlineCode>
          </p>
        </>
      }
      actions={
        <EuiButton fill onClick={resetErrorBoundary}>
          {say.startAgain}
        </EuiButton>
      }
    />
  );
}
