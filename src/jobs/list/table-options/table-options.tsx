import { EuiPopover, EuiPopoverTitle } from '@elastic/eui';
import { memo, useState } from 'react';
import { Button } from '../../buttons/button.tsx';
import { loadedLater } from '../../loaded-later.ts';
import { tableOptionMessages as say } from './messages.ts';

const TableSwitches = loadedLater(async () => (await import('./table-switches.tsx')).TableSwitches);

/** The button that opens the choice of columns and of how close the rows stand. */
export const TableOptions = memo(function TableOptions() {
  const [isOpen, setOpen] = useState(false);
  return (
    <EuiPopover
      isOpen={isOpen}
      closePopover={() => {
        setOpen(false);
      }}
      anchorPosition="downRight"
      aria-label={say.title}
      button={
        <Button
          display="empty"
          size="s"
          iconType="controls"
          color="text"
          aria-expanded={isOpen}
          aria-haspopup="dialog"
          onClick={() => {
            setOpen(!isOpen);
          }}
        >
          {say.button}
        </Button>
      }
    >
      <EuiPopoverTitle>{say.title}</EuiPopoverTitle>
      <TableSwitches />
    </EuiPopover>
  );
});
