import { EuiFilterButton, EuiNotificationBadge, EuiPopover, EuiSelectable } from '@elastic/eui';
import type { FacetOption } from './facet-options.ts';
import { filterMessages as say } from './messages.ts';

interface FacetFilterProps {
  label: string;
  options: FacetOption[];
  /** A value in words. */
  inWords: (value: string) => string;
  onChoose: (values: string[]) => void;
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
}

/** A button that opens the values of a facet, each with how many jobs have it. */
export function FacetFilter(props: FacetFilterProps) {
  const { label, options, inWords, onChoose, isOpen, onOpen } = props;
  const chosen = options.filter(({ isChosen }) => isChosen).length;
  return (
    <EuiPopover
      isOpen={isOpen}
      closePopover={() => {
        onOpen(false);
      }}
      panelPaddingSize="none"
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
      <EuiSelectable
        aria-label={label}
        options={options.map(({ value, count, isChosen }) => ({
          key: value,
          label: inWords(value),
          ...(isChosen && { checked: 'on' }),
          append: (
            <EuiNotificationBadge color="subdued">{say.optionCount(count)}</EuiNotificationBadge>
          ),
        }))}
        onChange={(changed) => {
          onChoose(changed.flatMap(({ checked, key }) => (checked === 'on' ? [key] : [])));
        }}
      >
        {(list) => <div css={{ inlineSize: 260 }}>{list}</div>}
      </EuiSelectable>
    </EuiPopover>
  );
}
