import { EuiBadge, EuiToolTip } from '@elastic/eui';
import { clusterMessages as say } from './messages.ts';
import type { OperatorRights } from './operator-rights.ts';

/** Says that not everything may be done, and why. Whoever may do everything needs no badge. */
export function RightsBadge({ rights }: { rights: OperatorRights }) {
  if (rights === 'manage' || rights === 'unknown') return null;
  return (
    <EuiToolTip content={say.rightsExplained[rights]} position="bottom">
      <EuiBadge color="warning" tabIndex={0}>
        {say.rightsNames[rights]}
      </EuiBadge>
    </EuiToolTip>
  );
}
