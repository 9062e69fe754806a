import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FacetFilter } from './facet-filter.tsx';

it('gives each box an id that HTML allows, whatever the value is', () => {
  render(
    <FacetFilter
      label="Status"
      chosen={0}
      options={() =>
        ['started', 'from an old link'].map((value) => ({ value, count: 1, isChosen: false }))
      }
      inWords={(value) => value}
      onChoose={() => {}}
      isOpen
      onOpen={() => {}}
    />,
  );
  const ids = [...document.querySelectorAll('input')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) expect(id).toMatch(/^\S+$/);
});
