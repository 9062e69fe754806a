import { EuiHideFor } from '@elastic/eui';
import type { GatewayStatus } from '../elasticsearch/gateway-answers.ts';
import { look } from '../jobs/text-looks.ts';
import { shellMessages as say } from './messages.ts';

/** Who the operator is to the cluster; nothing where that does not say. */
export function SignedInAs({ user }: Pick<GatewayStatus, 'user'>) {
  return (
    user && (
      <EuiHideFor sizes={['xs', 's', 'm']}>
        <div className={`${look.small} ${look.subdued}`} style={{ paddingInline: 12 }}>
          {say.user(user.username)}
        </div>
      </EuiHideFor>
    )
  );
}
