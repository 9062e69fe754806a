import { memo, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { Button } from '../buttons/button.tsx';
import { hint } from '../hints/hint.ts';
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
  const obstacle = ids.size === 0 ? say.selectFirst : undefined;
  return (
    <>
      <Button
        ref={button}
        size="s"
        color="text"
        iconType="download"
        isDisabled={obstacle !== undefined}
        aria-label={`${say.open} ${say.ofSelected}`}
        aria-description={obstacle}
        onClick={() => {
          setIsOpen(true);
        }}
        {...hint(obstacle)}
      >
        {say.open}
      </Button>
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
