import { EuiButton, EuiFlexItem, EuiFormRow, EuiTextArea } from '@elastic/eui';
import { useState } from 'react';
import type { Account } from './account.ts';
import { accountText } from './account-text.ts';
import { panelMessages as say } from './panel-messages.ts';

/** Copies the account; where the browser does not let it, shows the text to copy from. */
export function CopyAccount({ account }: { account: Account }) {
  const [outcome, tell] = useState<'copied' | 'refused' | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(accountText(account));
      tell('copied');
    } catch {
      // Also where there is no clipboard, as on a page without TLS.
      tell('refused');
    }
  };
  return (
    <>
      <EuiFlexItem grow={false}>
        <EuiButton
          size="s"
          color="text"
          iconType={outcome === 'copied' ? 'check' : 'copy'}
          onClick={() => void copy()}
        >
          <span aria-live="polite">{outcome === 'copied' ? say.copied : say.copy}</span>
        </EuiButton>
      </EuiFlexItem>
      {outcome === 'refused' && (
        <EuiFlexItem css={{ order: 1, flexBasis: '100%' }}>
          <EuiFormRow fullWidth label={say.copyByHand}>
            <EuiTextArea
              fullWidth
              readOnly
              rows={8}
              value={accountText(account)}
              onFocus={({ target }) => {
                target.select();
              }}
            />
          </EuiFormRow>
        </EuiFlexItem>
      )}
    </>
  );
}
