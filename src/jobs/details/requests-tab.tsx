import { EuiSpacer, EuiText } from '@elastic/eui';
import { useState } from 'react';
import type { FoundJob } from '../../elasticsearch/rollup-job.ts';
import { serverRulesOf } from '../../elasticsearch/server-rules.ts';
import { useStatus } from '../cluster-status.ts';
import { versionIn } from '../cluster-version.ts';
import { FormatSwitch } from '../code/format-switch.tsx';
import type { RequestFormat } from '../code/request-format.ts';
import { useRequestText } from '../code/request-format.ts';
import { RequestSection } from '../code/request-section.tsx';
import { jobRequests } from './job-requests.ts';
import { detailsMessages } from './messages.ts';

const say = detailsMessages.requests;

/** Every action on the job as a text for Kibana's Console or a shell. */
export function RequestsTab({ found }: { found: Extract<FoundJob, { kind: 'job' }> }) {
  const [format, setFormat] = useState<RequestFormat>('console');
  const rules = serverRulesOf(versionIn(useStatus()));
  const explained = {
    ...say.explained,
    ...(!rules.deleteNeedsStopped && { delete: say.deleteAborts }),
  };
  const textOf = useRequestText();
  return (
    <>
      <EuiText size="s" color="subdued">
        {say.help}
      </EuiText>
      <EuiSpacer size="s" />
      <FormatSwitch format={format} onFormat={setFormat} />
      {jobRequests(found, rules).map((request) => (
        <RequestSection
          key={request.name}
          title={say.names[request.name]}
          explained={explained[request.name]}
          format={format}
          text={textOf(format, request)}
        />
      ))}
    </>
  );
}
