import { EuiButton, EuiFlexGroup, EuiFlexItem, EuiSpacer, EuiText } from '@elastic/eui';
import type { Account } from './account.ts';
import { failedIds, unsentIds } from './account.ts';
import { AccountTable } from './account-table.tsx';
import { timeInWords } from './account-text.ts';
import { CopyAccount } from './copy-account.tsx';
import { panelMessages as say } from './panel-messages.ts';

interface AccountViewProps {
  account: Account;
  onAgain: (which: 'failed' | 'unsent') => void;
  onClose: () => void;
}

/** What came of each job, and what can be done about it. */
export function AccountView({ account, onAgain, onClose }: AccountViewProps) {
  const { action, results, endedAt } = account;
  const again = [
    { which: 'failed', ids: failedIds(results), label: say.retry },
    {
      which: 'unsent',
      ids: unsentIds(results),
      label: (n: number) => say.sendRest(say.verb[action], n),
    },
  ] as const;
  return (
    <>
      <EuiText size="s" color="subdued">
        {timeInWords(endedAt)}
      </EuiText>
      <EuiSpacer size="s" />
      <EuiFlexGroup gutterSize="s" responsive={false} wrap>
        {again
          .filter(({ ids }) => ids.length > 0)
          .map(({ which, ids, label }) => (
            <EuiFlexItem key={which} grow={false}>
              <EuiButton
                size="s"
                color="warning"
                iconType="refresh"
                onClick={() => {
                  onAgain(which);
                }}
              >
                {label(ids.length)}
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
      <AccountTable key={endedAt} results={results} />
    </>
  );
}
