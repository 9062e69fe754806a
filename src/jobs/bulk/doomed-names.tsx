import { EuiButtonEmpty, useEuiTheme } from '@elastic/eui';
import { useId, useRef, useState } from 'react';
import { breakable } from '../fields/breakable-name.tsx';
import { panelMessages as say } from './panel-messages.ts';

/** Of more than `plain` the list scrolls in a box of its own; more than `atFirst` have to be asked for. */
const most = { plain: 10, atFirst: 100 };

/** The names of the jobs that will be deleted: each of them can be seen before. */
export function DoomedNames({ ids }: { ids: readonly string[] }) {
  const labelId = useId();
  const box = useRef<HTMLDivElement>(null);
  const [isWhole, setWhole] = useState(ids.length <= most.atFirst);
  const looks = useBoxLooks();
  const shown = isWhole ? ids : ids.slice(0, most.atFirst);
  const list = (
    <ul>
      {shown.map((id) => (
        <li key={id}>{breakable(id)}</li>
      ))}
    </ul>
  );
  return (
    <>
      <p id={labelId}>{say.deleteWhat(ids.length)}</p>
      {ids.length <= most.plain ? (
        list
      ) : (
        <div ref={box} role="region" aria-labelledby={labelId} tabIndex={0} css={looks}>
          {list}
        </div>
      )}
      {!isWhole && (
        <p>
          <EuiButtonEmpty
            size="s"
            flush="both"
            onClick={() => {
              setWhole(true);
              // The button goes, and the focus with it.
              box.current?.focus();
            }}
          >
            {say.showAll(ids.length)}
          </EuiButtonEmpty>
        </p>
      )}
    </>
  );
}

function useBoxLooks() {
  const { euiTheme } = useEuiTheme();
  return {
    maxBlockSize: 240,
    overflow: 'auto',
    marginBlockEnd: euiTheme.size.m,
    padding: euiTheme.size.s,
    border: euiTheme.border.thin,
    borderRadius: euiTheme.border.radius.control,
    '&& ul': { margin: 0, listStyle: 'none' },
  } as const;
}
