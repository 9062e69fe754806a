import { useState } from 'react';
import { Button } from '../../jobs/buttons/button.tsx';
import { closes, loadedLater } from '../../jobs/loaded-later.ts';
import { useShortcut } from '../../jobs/shortcuts/use-shortcut.ts';
import { headerLook } from '../header-look.ts';
import { shortcutMessages as say } from './messages.ts';

const ShortcutDialog = loadedLater(
  async () => (await import('./shortcut-dialog.tsx')).ShortcutDialog,
  closes,
);

/** The button in the header, and the key, that open the help with the shortcuts. */
export function ShortcutHelp() {
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    setOpen(true);
  };
  useShortcut('help', open);
  return (
    <>
      <Button
        {...headerLook}
        iconType="keyboard"
        aria-label={say.title}
        aria-haspopup="dialog"
        onClick={open}
      />
      {isOpen && (
        <ShortcutDialog
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </>
  );
}
