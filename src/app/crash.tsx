import { EuiButton, EuiCode, EuiEmptyPrompt } from '@elastic/eui';
import type { FallbackProps } from 'react-error-boundary';

/** Shown where the console itself is at fault: says so, with the error for a bug report. */
export function Crash({ error, resetErrorBoundary }: FallbackProps) {
  return (
    <EuiEmptyPrompt
      color="danger"
      iconType="warning"
      title={<h2>The console has a problem of its own</h2>}
      body={
        <>
          <p>This is a fault of the console, not of the cluster. Your jobs are not affected.</p>
          <p>
            <EuiCode>{error instanceof Error ? error.message : String(error)}</EuiCode>
          </p>
        </>
      }
      actions={
        <EuiButton fill onClick={resetErrorBoundary}>
          Start again
        </EuiButton>
      }
    />
  );
}
