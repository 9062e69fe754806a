import { EuiFilterGroup } from '@elastic/eui';
import { useState } from 'react';
import { useShortcut } from '../../shortcuts/use-shortcut.ts';
import { FacetFilter } from './facet-filter.tsx';
import type { Facet, Filters } from './facets.ts';
import { facets } from './facets.ts';
import { filterMessages as say } from './messages.ts';

interface FilterBarProps {
  filters: Filters;
  onFilter: (change: Partial<Filters>) => void;
}

/** One button for each facet. */
export function FilterBar({ filters, onFilter }: FilterBarProps) {
  const [open, setOpen] = useState<Facet | null>(null);
  useShortcut('filter', () => {
    setOpen('states');
  });
  return (
    <EuiFilterGroup compressed role="group" aria-label={say.filters}>
      {facets.map((facet) => (
        <FacetFilter
          key={facet}
          facet={facet}
          chosen={filters[facet].length}
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
