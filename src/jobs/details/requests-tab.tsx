import {
  EuiButton,
  EuiButtonGroup,
  EuiFlexGroup,
  EuiFlexItem,
  EuiSpacer,
  EuiText,
  EuiTitle,
} from '@elastic/eui';
import { useState } from 'react';
import type { FoundJob } from '../../elasticsearch/rollup-job.ts';
import { consoleRequest, curlRequest } from '../../rollup/request-text.ts';
import { useStatus } from '../cluster-status.ts';
import { CodeText } from './code-text.tsx';
import { CopyButton } from './copy-button.tsx';
import type { JobRequest } from './job-requests.ts';
import { jobRequests } from './job-requests.ts';
import { detailsMessages } from './messages.ts';

const say = detailsMessages.requests;
const formats = ['console', 'curl'] as const;
type Format = (typeof formats)[number];

/** Easy to find and replace: only the gateway knows where the cluster is. */
const placeholder = 'http://localhost:9200';

/** Every action on the job as a text for Kibana's Console or a shell. */
export function RequestsTab({ found }: { found: Extract<FoundJob, { kind: 'job' }> }) {
  const [format, setFormat] = useState<Format>('console');
  const status = useStatus();
  const version = status?.cluster.state === 'ready' ? status.cluster.version : null;
  const base = status?.demo?.elasticsearch ?? placeholder;
  return (
    <>
      <EuiText size="s" color="subdued">
        {say.help}
      </EuiText>
      <EuiSpacer size="s" />
      <EuiButtonGroup
        variant="selection"
        type="single"
        legend={say.format}
        idSelected={format}
        onChange={(id) => {
          setFormat(formats.find((known) => known === id) ?? format);
        }}
      >
        {formats.map((known) => (
          <EuiButton key={known} id={known}>
            {say.formats[known]}
          </EuiButton>
        ))}
      </EuiButtonGroup>
      {jobRequests(found, version).map((request) => (
        <RequestText
          key={request.name}
          name={request.name}
          format={format}
          text={inFormat(format, base, request)}
        />
      ))}
    </>
  );
}

function inFormat(format: Format, base: string, { method, path, body }: JobRequest): string {
  return format === 'console'
    ? consoleRequest(method, path, body)
    : curlRequest(base, method, path, body);
}

interface RequestTextProps {
  name: JobRequest['name'];
  format: Format;
  text: string;
}

function RequestText({ name, format, text }: RequestTextProps) {
  const title = say.names[name];
  return (
    <section css={{ marginBlockStart: 24 }}>
      <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false} wrap>
        <EuiFlexItem>
          <EuiTitle size="xs">
            <h3>{title}</h3>
          </EuiTitle>
        </EuiFlexItem>
        <EuiFlexItem grow={false}>
          <CopyButton text={text} label={say.copy[format](title)}>
            {say.copyLabel[format]}
          </CopyButton>
        </EuiFlexItem>
      </EuiFlexGroup>
      <EuiText size="s" color="subdued">
        <p>{say.explained[name]}</p>
      </EuiText>
      <EuiSpacer size="xs" />
      <CodeText label={title} text={text} />
    </section>
  );
}
