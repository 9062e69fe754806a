import { EuiHideFor, EuiText } from '@elastic/eui';
import type { GatewayStatus } from '../elasticsearch/gateway-answers.ts';
import { shellMessages as say } from './messages.ts';

/** Who the operator is to the cluster; nothing where that does not say. */
export function SignedInAs({ user }: Pick<GatewayStatus, 'user'>) {
  return (
    user && (
      <EuiHideFor sizes={['xs', 's', 'm']}>
        <EuiText size="s" color="subdued" css={{ paddingInline: 12 }}>
          {say.user(user.username)}
        </EuiText>
      </EuiHideFor>
    )
  );
}
