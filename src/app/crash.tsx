import { EuiButton, EuiEmptyPrompt } from '@elastic/eui';
import type { FallbackProps } from 'react-error-boundary';
import { InlineCode } from '../jobs/code/inline-code.tsx';
import { loadMessages as load } from '../jobs/load-messages.ts';
import { shellMessages as say } from './messages.ts';
import { MissingPage } from './missing-page.ts';

/** Shown in place of what failed: says whether the console itself is at fault, with the error for a bug report. */
export function Crash({ error, resetErrorBoundary }: FallbackProps) {
  const isMissing = error instanceof MissingPage;
  return (
    <EuiEmptyPrompt
      color="danger"
      iconType="warning"
      title={<h2>{isMissing ? load.missingTitle : say.crashTitle}</h2>}
      body={
        <>
          <p>{isMissing ? load.missingText : say.crashText}</p>
          <p>
            <InlineCode>{error instanceof Error ? error.message : String(error)}</InlineCode>
          </p>
        </>
      }
      actions={
        <EuiButton fill onClick={resetErrorBoundary}>
          {isMissing ? load.reload : say.startAgain}
        </EuiButton>
      }
    />
  );
}
