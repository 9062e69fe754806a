import { useRef, useState } from 'react';
import { Button } from '../../jobs/buttons/button.tsx';
import { closes, loadedLater } from '../../jobs/loaded-later.ts';
import { headerLook } from '../header-look.ts';
import type { DemoProps } from './demo-panel.tsx';
import { demoMessages as say } from './messages.ts';

/** An operator of a real cluster never needs it. */
const DemoPanel = loadedLater(async () => (await import('./demo-panel.tsx')).DemoPanel, {
  ...closes,
  isRare: true,
});

/** The button in the header that opens the controls of the mock cluster. */
export function DemoControls({ demo, user }: DemoProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        {...headerLook}
        ref={button}
        iconType="flask"
        aria-label={say.button}
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
      />
      {isOpen && (
        <DemoPanel
          demo={demo}
          user={user}
          onClose={() => {
            setOpen(false);
            button.current?.focus();
          }}
        />
      )}
    </>
  );
}
