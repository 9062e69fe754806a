import { EuiNotificationBadge, EuiPopover, useGeneratedHtmlId } from '@elastic/eui';
import { Button } from '../../buttons/button.tsx';
import { loadedLater } from '../../loaded-later.ts';
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

const FacetBoxes = loadedLater(async () => (await import('./facet-boxes.tsx')).FacetBoxes);

const besideLabel = { marginInlineStart: 8 };

/** A button that opens the values of a facet, each with how many jobs have it. */
export function FacetFilter(props: FacetFilterProps) {
  const { facet, chosen, onChoose, isOpen, onOpen } = props;
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
      <FacetBoxes id={id} facet={facet} onChoose={onChoose} />
    </EuiPopover>
  );
}
