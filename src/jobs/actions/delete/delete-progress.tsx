import { EuiProgress, EuiSpacer, EuiText } from '@elastic/eui';
import { useEffect, useState } from 'react';
import { deleteMessages as say } from './messages.ts';
import type { DeletePhase } from './job-deletion.ts';

type Working = Extract<DeletePhase, { kind: 'stopping' | 'deleting' }>;

/** How far a deletion has come. How long a page takes nobody knows, so only the time is counted. */
export function DeleteProgress({ phase }: { phase: Working }) {
  return (
    <>
      <EuiSpacer size="m" />
      <EuiProgress size="s" color="primary" role="progressbar" aria-label={say.working} />
      <EuiSpacer size="s" />
      <EuiText size="s" color="subdued">
        <span role="status">{phase.kind === 'stopping' ? say.waiting : say.deletingNow}</span>
        {phase.kind === 'stopping' && <Elapsed since={phase.since} />}
      </EuiText>
    </>
  );
}

/** Beside the status and not in it: nobody wants to have each second read out. */
function Elapsed({ since }: { since: number }) {
  const [now, setNow] = useState(since);
  // An effect, because the passing of time comes from outside of React.
  useEffect(() => {
    const timer = setInterval(() => {
      setNow(Date.now());
    }, 1000);
    return () => {
      clearInterval(timer);
    };
  }, []);
  return <span> {say.elapsed(Math.max(0, Math.floor((now - since) / 1000)))}</span>;
}
