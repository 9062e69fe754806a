import { render } from '@testing-library/react';
import { expect, it } from 'vitest';
import { FacetBoxes } from './facet-boxes.tsx';
import { FacetOptionsContext } from './facet-options-context.ts';

it('gives each box an id that HTML allows, whatever the value is', () => {
  render(
    <FacetOptionsContext.Provider
      value={() =>
        ['started', 'from an old link'].map((value) => ({ value, count: 1, isChosen: false }))
      }
    >
      <FacetBoxes id="states" facet="states" onChoose={() => {}} />
    </FacetOptionsContext.Provider>,
  );
  const ids = [...document.querySelectorAll('input')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(2);
  for (const id of ids) expect(id).toMatch(/^\S+$/);
});
