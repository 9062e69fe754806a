import {
  EuiCheckbox,
  EuiFilterButton,
  EuiFlexGroup,
  EuiFlexItem,
  EuiNotificationBadge,
  EuiPopover,
  useGeneratedHtmlId,
} from '@elastic/eui';
import type { FacetOption } from './facet-options.ts';
import { filterMessages as say } from './messages.ts';

interface FacetFilterProps {
  label: string;
  /** How many values are chosen. */
  chosen: number;
  options: () => FacetOption[];
  /** A value in words. */
  inWords: (value: string) => string;
  onChoose: (values: string[]) => void;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
}

/** A button that opens the values of a facet, each with how many jobs have it. */
export function FacetFilter(props: FacetFilterProps) {
  const { label, chosen, isOpen, onOpen } = props;
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
        <EuiFilterButton
          iconType="chevronSingleDown"
          isSelected={isOpen}
          hasActiveFilters={chosen > 0}
          numActiveFilters={chosen}
          onClick={() => {
            onOpen(!isOpen);
          }}
        >
          {label}
        </EuiFilterButton>
      }
    >
      <FacetOptions id={id} {...props} />
    </EuiPopover>
  );
}

type FacetOptionsProps = Pick<FacetFilterProps, 'label' | 'options' | 'inWords' | 'onChoose'> & {
  id: string;
};

/** The values with their boxes, for as long as they are open. */
function FacetOptions({ id, label, options, inWords, onChoose }: FacetOptionsProps) {
  const all = options();
  const chosen = all.filter(({ isChosen }) => isChosen).map(({ value }) => value);
  // Not EuiSelectable: 18 kB more to load, for a handful of options.
  return (
    <EuiFlexGroup id={id} direction="column" gutterSize="s" role="group" aria-label={label}>
      {all.map(({ value, count, isChosen }, i) => (
        <EuiFlexItem key={value} grow={false}>
          <EuiCheckbox
            id={`${id}-${String(i)}`}
            checked={isChosen}
            label={<OptionLabel text={inWords(value)} count={count} />}
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
