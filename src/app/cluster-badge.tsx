import { EuiFlexGroup, EuiHealth, EuiHideFor, EuiText } from '@elastic/eui';
import type { GatewayStatus } from '../elasticsearch/gateway-answers.ts';
import { shellMessages as say } from './messages.ts';

/** Which cluster this is, whether it answers, and who the operator is to it. */
export function ClusterBadge({ status }: { status: GatewayStatus | null | undefined }) {
  const { color, text } = condition(status);
  return (
    <EuiHideFor sizes={['xs', 's']}>
      <EuiFlexGroup
        alignItems="center"
        gutterSize="m"
        responsive={false}
        css={{ paddingInline: 12 }}
      >
        <EuiHealth color={color}>{text}</EuiHealth>
        {status?.user && (
          <EuiText size="s" color="subdued">
            {say.user(status.user.username)}
          </EuiText>
        )}
      </EuiFlexGroup>
    </EuiHideFor>
  );
}

function condition(status: GatewayStatus | null | undefined): { color: string; text: string } {
  if (status === null) return { color: 'danger', text: say.noGateway };
  const cluster = status?.cluster;
  switch (cluster?.state) {
    case undefined:
      return { color: 'subdued', text: say.connecting };
    case 'ready':
      return { color: 'success', text: say.elasticsearch(cluster.version) };
    case 'no_rollup_api':
      return { color: 'warning', text: say.withoutRollup[cluster.distribution] };
    case 'unauthenticated':
      return { color: 'danger', text: say.notSignedIn };
    case 'unreachable':
      return { color: 'danger', text: say.unreachable };
  }
}
