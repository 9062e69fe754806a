import { EuiFlexGroup, EuiFlexItem, EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { CodeText } from './code-text.tsx';
import { CopyButton } from './copy-button.tsx';
import { codeMessages as say } from './messages.ts';
import type { RequestFormat } from './request-format.ts';

interface RequestSectionProps {
  title: string;
  /** What sending it does. */
  explained: string;
  format: RequestFormat;
  text: string;
}

/** One request as a text to copy, with what it does. */
export function RequestSection({ title, explained, format, text }: RequestSectionProps) {
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
        <p>{explained}</p>
      </EuiText>
      <EuiSpacer size="xs" />
      <CodeText label={title} text={text} />
    </section>
  );
}
