import { EuiSpacer } from '@elastic/eui';
import { useState } from 'react';
import { createJobEndpoint, elasticsearchPath } from '../../../elasticsearch/endpoints.ts';
import { versionedPath } from '../../../elasticsearch/versioned-path.ts';
import type { NewJobConfig } from '../../../elasticsearch/wire-types.ts';
import type { ServerRules } from '../../../elasticsearch/server-rules.ts';
import { FormatSwitch } from '../../code/format-switch.tsx';
import type { RequestFormat } from '../../code/request-format.ts';
import { useRequestText } from '../../code/request-format.ts';
import { RequestSection } from '../../code/request-section.tsx';
import { jobFormMessages as say } from '../messages.ts';

interface RequestPreviewProps {
  id: string;
  config: NewJobConfig;
  rules: ServerRules;
}

/** The request that creates the job, to be looked at or sent by other means. */
export function RequestPreview({ id, config, rules }: RequestPreviewProps) {
  const [format, setFormat] = useState<RequestFormat>('console');
  const textOf = useRequestText();
  const request = {
    method: createJobEndpoint.method,
    path: versionedPath(rules, elasticsearchPath(createJobEndpoint, id)),
    body: config,
  };
  return (
    <>
      <EuiSpacer size="m" />
      <FormatSwitch format={format} onFormat={setFormat} />
      <RequestSection
        title={say.requestTitle}
        explained={say.requestExplained}
        format={format}
        text={textOf(format, request)}
      />
    </>
  );
}
