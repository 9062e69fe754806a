import { EuiHeaderSectionItemButton, EuiIcon } from '@elastic/eui';
import { lazy, Suspense, useState } from 'react';
import { useShortcut } from '../../jobs/shortcuts/use-shortcut.ts';
import { shortcutMessages as say } from './messages.ts';

const ShortcutDialog = lazy(async () => ({
  default: (await import('./shortcut-dialog.tsx')).ShortcutDialog,
}));

/** The button in the header, and the key, that open the help with the shortcuts. */
export function ShortcutHelp() {
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    setOpen(true);
  };
  useShortcut('help', open);
  return (
    <>
      <EuiHeaderSectionItemButton aria-label={say.title} aria-haspopup="dialog" onClick={open}>
        <EuiIcon type="keyboard" aria-hidden />
      </EuiHeaderSectionItemButton>
      {isOpen && (
        <Suspense>
          <ShortcutDialog
            onClose={() => {
              setOpen(false);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
