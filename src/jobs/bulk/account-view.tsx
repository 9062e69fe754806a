import { EuiButton, EuiFlexGroup, EuiFlexItem, EuiSpacer, EuiText } from '@elastic/eui';
import type { Account } from './account.ts';
import { countsOf } from './account.ts';
import { AccountTable } from './account-table.tsx';
import { timeInWords } from './account-text.ts';
import { CopyAccount } from './copy-account.tsx';
import { panelMessages as say } from './panel-messages.ts';

interface AccountViewProps {
  account: Account;
  /** Null where it cannot be carried on. */
  onAgain: ((which: 'failed' | 'unsent') => void) | null;
  onClose: () => void;
}

/** What came of each job, and what can be done about it. */
export function AccountView({ account, onAgain, onClose }: AccountViewProps) {
  const { action, results, endedAt } = account;
  const counts = countsOf(results);
  const again = [
    { which: 'failed', n: counts.failed + counts.unconfirmed, label: say.retry(counts) },
    { which: 'unsent', n: counts.unsent, label: say.sendRest(say.verb[action], counts.unsent) },
  ] as const;
  return (
    <>
      <EuiText size="s" color="subdued">
        {timeInWords(endedAt)}
      </EuiText>
      <EuiSpacer size="s" />
      <EuiFlexGroup gutterSize="s" responsive={false} wrap>
        {onAgain &&
          again
            .filter(({ n }) => n > 0)
            .map(({ which, label }) => (
              <EuiFlexItem key={which} grow={false}>
                <EuiButton
                  size="s"
                  color="warning"
                  iconType="refresh"
                  onClick={() => {
                    onAgain(which);
                  }}
                >
                  {label}
                </EuiButton>
              </EuiFlexItem>
            ))}
        <CopyAccount key={endedAt} account={account} />
        <EuiFlexItem grow={false}>
          <EuiButton size="s" color="text" iconType="cross" onClick={onClose}>
            {say.close}
          </EuiButton>
        </EuiFlexItem>
      </EuiFlexGroup>
      <EuiSpacer size="s" />
      <AccountTable key={endedAt} account={account} />
    </>
  );
}
