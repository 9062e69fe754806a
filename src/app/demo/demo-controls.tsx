import type { ComponentRef } from 'react';
import { EuiHeaderSectionItemButton, EuiIcon } from '@elastic/eui';
import { lazy, Suspense, useRef, useState } from 'react';
import type { DemoProps } from './demo-panel.tsx';
import { demoMessages as say } from './messages.ts';

/** Loaded when it is opened: an operator of a real cluster never needs it. */
const DemoPanel = lazy(async () => ({ default: (await import('./demo-panel.tsx')).DemoPanel }));

/** The button in the header that opens the controls of the mock cluster. */
export function DemoControls({ demo, user }: DemoProps) {
  const [isOpen, setOpen] = useState(false);
  const button = useRef<ComponentRef<typeof EuiHeaderSectionItemButton>>(null);
  return (
    <>
      <EuiHeaderSectionItemButton
        ref={button}
        aria-label={say.button}
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        <EuiIcon type="flask" aria-hidden />
      </EuiHeaderSectionItemButton>
      {isOpen && (
        <Suspense>
          <DemoPanel
            demo={demo}
            user={user}
            onClose={() => {
              setOpen(false);
              button.current?.focus();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
