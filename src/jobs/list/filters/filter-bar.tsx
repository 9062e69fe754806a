import type { UseEuiTheme } from '@elastic/eui';
import { useEuiMemoizedStyles } from '@elastic/eui';
import { css } from '@emotion/react';
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

/** The look of EUI's group of filters: a frame around buttons that are lower than others. */
const groupLook = ({ euiTheme, highContrastMode }: UseEuiTheme) => {
  const { border, colors, components, size } = euiTheme;
  return css({
    display: 'inline-flex',
    padding: `calc(${size.xs} - ${border.width.thin})`,
    border: `${border.width.thin} solid ${highContrastMode ? border.color : colors.borderBasePlain}`,
    borderRadius: border.radius.control,
    background: components.forms.background,
    button: { minInlineSize: size.xxxl, blockSize: size.l },
    '> * + *': {
      marginInlineStart: size.xs,
      paddingInlineStart: size.xs,
      borderInlineStart: border.thin,
    },
  });
};

/** One button for each facet. */
export function FilterBar({ filters, onFilter }: FilterBarProps) {
  const [open, setOpen] = useState<Facet | null>(null);
  useShortcut('filter', () => {
    setOpen('states');
  });
  return (
    <div css={useEuiMemoizedStyles(groupLook)} role="group" aria-label={say.filters}>
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
    </div>
  );
}
