import { EuiPopover } from '@elastic/eui';
import { useState } from 'react';
import { RequestError } from '../../elasticsearch/failure.ts';
import { signOut } from '../../elasticsearch/gateway-api.ts';
import { Button } from '../../jobs/buttons/button.tsx';
import { failureInWords } from '../../jobs/failure-in-words.ts';
import { useNotify } from '../../jobs/notices.ts';
import { closeTabStorage } from '../../jobs/tab-storage.ts';
import { EuiContextMenuItem, EuiContextMenuPanel } from '../eui-later/context-menu.tsx';
import { headerLook } from '../header-look.ts';
import { shellMessages as say } from '../messages.ts';
import { noteSignedOut } from './signed-out-note.ts';

/** Who is signed in, and the way out. */
export function UserMenu({ user }: { user: string | null }) {
  const who = user === null ? say.userUnknown : say.user(user);
  const [isOpen, setOpen] = useState(false);
  const notify = useNotify();
  const leave = async () => {
    setOpen(false);
    try {
      await signOut();
      noteSignedOut();
      // Nothing of what was read in this name is kept.
      closeTabStorage();
      window.location.reload();
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      const { what, reason, advice } = failureInWords(error.failure, 'see rollup jobs');
      const text = [what, advice, ...(reason === null ? [] : [reason])];
      notify({ key: 'sign-out', tone: 'danger', title: say.signOutFailed, text });
    }
  };
  return (
    <EuiPopover
      isOpen={isOpen}
      closePopover={() => {
        setOpen(false);
      }}
      panelPaddingSize="none"
      aria-label={who}
      button={
        <Button
          {...headerLook}
          iconType="user"
          aria-label={who}
          aria-expanded={isOpen}
          aria-haspopup="true"
          onClick={() => {
            setOpen(!isOpen);
          }}
        />
      }
    >
      <EuiContextMenuPanel
        title={who}
        items={[
          <EuiContextMenuItem key="out" icon="logOut" onClick={() => void leave()}>
            {say.signOut}
          </EuiContextMenuItem>,
        ]}
      />
    </EuiPopover>
  );
}
