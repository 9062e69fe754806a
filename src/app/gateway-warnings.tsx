import { EuiCallOut } from '@elastic/eui';
import type { GatewayStatus } from '../elasticsearch/gateway-answers.ts';
import { shellMessages as say } from './messages.ts';

/** What is not as it should be for as long as the console runs. It cannot be dismissed. */
export function GatewayWarnings({ status }: { status: GatewayStatus | null | undefined }) {
  return status?.warnings.map((warning) => (
    <EuiCallOut
      key={warning}
      announceOnMount={false}
      size="s"
      color="danger"
      iconType="warning"
      title={say.warnings[warning].title}
      text={<p>{withWholeOptions(say.warnings[warning].text)}</p>}
      // It reaches from one edge of the window to the other.
      css={{ '&, &::before, &::after': { borderRadius: 0 } }}
    />
  ));
}

/** No line ends within an option of the command line, as it otherwise may at each hyphen. */
function withWholeOptions(text: string) {
  return text.split(/(--[a-z-]+[a-z])/).map((part, i) =>
    part.startsWith('--') ? (
      <span key={i} css={{ whiteSpace: 'nowrap' }}>
        {part}
      </span>
    ) : (
      part
    ),
  );
}
