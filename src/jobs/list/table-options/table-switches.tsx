import {
  EuiButtonEmpty,
  EuiFlexGroup,
  EuiFlexItem,
  EuiHorizontalRule,
  EuiSwitch,
} from '@elastic/eui';
import { useRemembered } from '../../preferences/use-remembered.ts';
import { listMessages } from '../messages.ts';
import { columnChoice, isShown, optionalColumnKeys } from './column-choice.ts';
import { density } from './density.ts';
import { tableOptionMessages as say } from './messages.ts';

/** Which columns are shown, and how close the rows stand. */
export function TableSwitches() {
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
