import {
  EuiButtonEmpty,
  EuiFlexGroup,
  EuiFlexItem,
  EuiHorizontalRule,
  EuiPopover,
  EuiPopoverTitle,
  EuiSwitch,
} from '@elastic/eui';
import { useState } from 'react';
import { useRemembered } from '../../preferences/use-remembered.ts';
import { listMessages } from '../messages.ts';
import { columnChoice, isShown, optionalColumnKeys } from './column-choice.ts';
import { density } from './density.ts';
import { tableOptionMessages as say } from './messages.ts';

/** The button that opens the choice of columns and of how close the rows stand. */
export function TableOptions() {
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
        <EuiButtonEmpty
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
        </EuiButtonEmpty>
      }
    >
      <EuiPopoverTitle>{say.title}</EuiPopoverTitle>
      <Switches />
    </EuiPopover>
  );
}

function Switches() {
  const [choice, chooseColumns] = useRemembered(columnChoice);
  const [spacing, chooseDensity] = useRemembered(density);
  return (
    <>
      <EuiFlexGroup direction="column" gutterSize="s" responsive={false}>
        {optionalColumnKeys.map((column) => (
          <EuiFlexItem key={column} grow={false}>
            <EuiSwitch
              compressed
              label={listMessages.columns[column]}
              checked={isShown(column, choice)}
              onChange={({ target }) => {
                chooseColumns({ ...choice, [column]: target.checked });
              }}
            />
          </EuiFlexItem>
        ))}
      </EuiFlexGroup>
      <EuiHorizontalRule margin="s" />
      <EuiFlexGroup alignItems="center" justifyContent="spaceBetween" responsive={false}>
        <EuiSwitch
          compressed
          label={say.compact}
          checked={spacing === 'compact'}
          onChange={({ target }) => {
            chooseDensity(target.checked ? 'compact' : 'comfortable');
          }}
        />
        <EuiButtonEmpty
          size="xs"
          flush="right"
          onClick={() => {
            chooseColumns({});
            chooseDensity('comfortable');
          }}
        >
          {say.reset}
        </EuiButtonEmpty>
      </EuiFlexGroup>
    </>
  );
}
