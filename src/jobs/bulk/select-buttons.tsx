import { memo } from 'react';
import { Button } from '../buttons/button.tsx';
import { bulkMessages as say } from './messages.ts';
import { nothingSelected, withJobs } from './selection.ts';
import { useExtent, useSelection } from './use-selection.ts';

interface SelectButtonsProps {
  page: readonly string[];
  matching: readonly string[];
  /** Nothing is hidden by a search or a filter. */
  isEverything: boolean;
  /** The table has no box for the page. */
  hasCards: boolean;
}

/** Select everything that matches, on all pages, or nothing. */
export const SelectButtons = memo(function SelectButtons(props: SelectButtonsProps) {
  const { page, matching, isEverything, hasCards } = props;
  const [{ ids }, change] = useSelection();
  const size = hasCards ? 'xs' : 's';
  const extent = useExtent(matching);
  const pageExtent = useExtent(page);
  return (
    <>
      {hasCards && (
        <Button
          display="empty"
          size={size}
          isDisabled={page.length === 0 || pageExtent === 'all'}
          onClick={() => {
            change((from) => withJobs(from, page));
          }}
        >
          {say.selectThisPage}
        </Button>
      )}
      <Button
        display="empty"
        size={size}
        isDisabled={matching.length === 0 || extent === 'all'}
        onClick={() => {
          change((from) => withJobs(from, matching));
        }}
      >
        {say.selectMatching(matching.length, !isEverything)}
      </Button>
      <Button
        display="empty"
        size={size}
        isDisabled={ids.size === 0}
        onClick={() => {
          change(() => nothingSelected);
        }}
      >
        {say.clearSelection}
      </Button>
    </>
  );
});
