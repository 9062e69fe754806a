import { EuiCallOut, EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { useState } from 'react';
import type { DownsamplingRequest } from '../../rollup/downsampling/requests.ts';
import { FormatSwitch } from '../code/format-switch.tsx';
import type { RequestFormat } from '../code/request-format.ts';
import { useRequestText } from '../code/request-format.ts';
import { RequestSection } from '../code/request-section.tsx';
import { downsamplingMessages as say } from './messages.ts';

/** The requests that set downsampling up, as texts for Kibana's Console or a shell. */
export function DownsamplingRequests({ requests }: { requests: readonly DownsamplingRequest[] }) {
  const [format, setFormat] = useState<RequestFormat>('console');
  const textOf = useRequestText();
  return (
    <>
      <EuiTitle size="s">
        <h2>{say.requestsTitle}</h2>
      </EuiTitle>
      <EuiSpacer size="s" />
      {requests.length === 0 ? (
        <EuiCallOut
          announceOnMount={false}
          size="s"
          iconType="info"
          title={say.noRequestsTitle}
          text={<p>{say.noRequestsText}</p>}
        />
      ) : (
        <>
          <EuiText size="s" color="subdued">
            <p>{say.requestsHelp}</p>
          </EuiText>
          <EuiSpacer size="s" />
          <FormatSwitch format={format} onFormat={setFormat} />
          {requests.map((request) => (
            <RequestSection
              key={request.name}
              {...say.requests[request.name]}
              format={format}
              text={textOf(format, request)}
            />
          ))}
        </>
      )}
    </>
  );
}
