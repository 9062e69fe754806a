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
      text={<p>{say.warnings[warning].text}</p>}
    />
  ));
}
