import { EuiFilterGroup } from '@elastic/eui';
import { useState } from 'react';
import { useShortcut } from '../../shortcuts/use-shortcut.ts';
import { FacetFilter } from './facet-filter.tsx';
import { facetInWords } from './facet-words.ts';
import type { Facet, Filters } from './facets.ts';
import { facets } from './facets.ts';
import type { FoundRows } from './find-rows.ts';
import { filterMessages as say } from './messages.ts';

interface FilterBarProps {
  filters: Filters;
  optionsOf: FoundRows['optionsOf'];
  onFilter: (change: Partial<Filters>) => void;
}

/** One button for each facet. */
export function FilterBar({ filters, optionsOf, onFilter }: FilterBarProps) {
  const [open, setOpen] = useState<Facet | null>(null);
  useShortcut('filter', () => {
    setOpen('states');
  });
  return (
    <EuiFilterGroup compressed role="group" aria-label={say.filters}>
      {facets.map((facet) => (
        <FacetFilter
          key={facet}
          label={say.facets[facet]}
          chosen={filters[facet].length}
          options={() => optionsOf(facet)}
          inWords={facetInWords[facet]}
          onChoose={(values) => {
            onFilter({ [facet]: values });
          }}
          isOpen={open === facet}
          onOpen={(isOpen) => {
            setOpen(isOpen ? facet : null);
          }}
        />
      ))}
    </EuiFilterGroup>
  );
}
