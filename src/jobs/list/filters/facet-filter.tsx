import {
  EuiCheckbox,
  EuiFlexGroup,
  EuiFlexItem,
  EuiNotificationBadge,
  EuiPopover,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { Button } from '../../buttons/button.tsx';
import { useFacetOptions } from './facet-options-context.ts';
import { facetInWords } from './facet-words.ts';
import type { Facet } from './facets.ts';
import { filterMessages as say } from './messages.ts';

interface FacetFilterProps {
  facet: Facet;
  /** How many values are chosen. */
  chosen: number;
  onChoose: (values: string[]) => void;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
}

const besideLabel = { marginInlineStart: 8 };

/** A button that opens the values of a facet, each with how many jobs have it. */
export function FacetFilter(props: FacetFilterProps) {
  const { facet, chosen, isOpen, onOpen } = props;
  const label = say.facets[facet];
  const id = useGeneratedHtmlId();
  return (
    <EuiPopover
      isOpen={isOpen}
      closePopover={() => {
        onOpen(false);
      }}
      panelPaddingSize="m"
      // EUI looks for it in the whole page, where the table has boxes too.
      initialFocus={`[id="${id}"] input`}
      aria-label={label}
      button={
        <Button
          display="empty"
          color="text"
          iconType="chevronSingleDown"
          iconSide="right"
          aria-expanded={isOpen}
          onClick={() => {
            onOpen(!isOpen);
          }}
        >
          {label}
          {chosen > 0 && (
            <EuiNotificationBadge css={besideLabel} aria-label={say.active(chosen)}>
              {say.optionCount(chosen)}
            </EuiNotificationBadge>
          )}
        </Button>
      }
    >
      <FacetOptions id={id} {...props} />
    </EuiPopover>
  );
}

type FacetOptionsProps = Pick<FacetFilterProps, 'facet' | 'onChoose'> & { id: string };

/** The values with their boxes, for as long as they are open. */
function FacetOptions({ id, facet, onChoose }: FacetOptionsProps) {
  const all = useFacetOptions()(facet);
  const chosen = all.filter(({ isChosen }) => isChosen).map(({ value }) => value);
  // Not EuiSelectable: 18 kB more to load, for a handful of options.
  return (
    <EuiFlexGroup
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
