import { EuiCallOut, EuiSpacer } from '@elastic/eui';
import { JsonTab } from './json-tab.tsx';
import { detailsMessages as say } from './messages.ts';

/** In place of a job that is none that the console could read: what is wrong, and what was sent. */
export function MalformedJob({ problem, raw }: { problem: string; raw: unknown }) {
  return (
    <>
      <EuiCallOut
        announceOnMount
        color="danger"
        iconType="warning"
        heading="h3"
        title={say.malformedTitle}
        text={say.malformedText(problem)}
      />
      <EuiSpacer size="m" />
      <JsonTab raw={raw} />
    </>
  );
}
