import { EuiCheckbox, EuiFlexGroup, EuiFlexItem, EuiNotificationBadge } from '@elastic/eui';
import { useEffect, useRef } from 'react';
import { useFacetOptions } from './facet-options-context.ts';
import { facetInWords } from './facet-words.ts';
import type { Facet } from './facets.ts';
import { filterMessages as say } from './messages.ts';

interface FacetBoxesProps {
  /** Of the group of boxes; theirs begin with it. */
  id: string;
  facet: Facet;
  onChoose: (values: string[]) => void;
}

/** The values of a facet with their boxes, for as long as they are open. */
export function FacetBoxes({ id, facet, onChoose }: FacetBoxesProps) {
  const all = useFacetOptions()(facet);
  const group = useRef<HTMLDivElement>(null);
  // An effect, because focus is outside of React. The popover looks for a box when it opens, and has the focus itself
  // where there is none yet.
  useEffect(() => {
    const popover = group.current?.closest('[role=dialog]');
    if (popover?.contains(document.activeElement))
      group.current?.querySelector('input')?.focus({ preventScroll: true });
  }, []);
  const chosen = all.filter(({ isChosen }) => isChosen).map(({ value }) => value);
  // Not EuiSelectable: 18 kB more to load, for a handful of options.
  return (
    <EuiFlexGroup
      ref={group}
      id={id}
      direction="column"
      gutterSize="s"
      role="group"
      aria-label={say.facets[facet]}
    >
      {all.map(({ value, count, isChosen }, i) => (
        <EuiFlexItem key={value} grow={false}>
          <EuiCheckbox
            id={`${id}-${String(i)}`}
            checked={isChosen}
            label={<OptionLabel text={facetInWords[facet](value)} count={count} />}
            onChange={({ target }) => {
              onChoose(
                target.checked ? [...chosen, value] : chosen.filter((other) => other !== value),
              );
            }}
          />
        </EuiFlexItem>
      ))}
    </EuiFlexGroup>
  );
}

function OptionLabel({ text, count }: { text: string; count: number }) {
  return (
    <EuiFlexGroup
      justifyContent="spaceBetween"
      alignItems="center"
      responsive={false}
      css={{ minInlineSize: 180 }}
    >
      <span css={{ overflowWrap: 'anywhere' }}>{text}</span>
      <EuiNotificationBadge color="subdued">{say.optionCount(count)}</EuiNotificationBadge>
    </EuiFlexGroup>
  );
}
