import { EuiButton, EuiScreenReaderOnly, EuiToolTip } from '@elastic/eui';
import { memo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { closes, loadedLater } from '../loaded-later.ts';
import { exportMessages as say } from './messages.ts';

const ExportDialog = loadedLater(
  async () => (await import('./export-dialog.tsx')).ExportDialog,
  closes,
);

/** Opens the export of what is selected. */
export const ExportButton = memo(function ExportButton({ ids }: { ids: ReadonlySet<string> }) {
  const [isOpen, setIsOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const isDisabled = ids.size === 0;
  return (
    <>
      <EuiToolTip content={isDisabled ? say.selectFirst : undefined} position="bottom">
        <EuiButton
          size="s"
          color="text"
          iconType="download"
          buttonRef={button}
          isDisabled={isDisabled}
          hasAriaDisabled
          onClick={() => {
            if (!isDisabled) setIsOpen(true);
          }}
        >
          {say.open}
          <EuiScreenReaderOnly>
            <span> {say.ofSelected}</span>
          </EuiScreenReaderOnly>
        </EuiButton>
      </EuiToolTip>
      {isOpen && (
        <ExportDialog
          ids={ids}
          onClose={() => {
            // At once, as its focus trap would take the focus back while it is there.
            flushSync(() => {
              setIsOpen(false);
            });
            button.current?.focus();
          }}
        />
      )}
    </>
  );
});
