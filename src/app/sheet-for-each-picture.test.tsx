import createEmotion from '@emotion/css/create-instance';
import { CacheProvider, css } from '@emotion/react';
import { render } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { SheetForEachPicture } from './sheet-for-each-picture.tsx';

const nextPicture = () =>
  new Promise((resolve) => {
    requestAnimationFrame(resolve);
  });

describe('a style', () => {
  it('comes into the sheet of the picture that first has it, and no other', async () => {
    const { cache } = createEmotion({ key: 'test', speedy: true });
    const pictureOf = (...widths: number[]) => (
      <CacheProvider value={cache}>
        <SheetForEachPicture />
        {widths.map((width) => (
          <i key={width} css={css({ width })} />
        ))}
      </CacheProvider>
    );
    const rules = () => cache.sheet.tags.map(({ sheet }) => sheet?.cssRules.length);
    const { rerender, unmount } = render(pictureOf(1, 2));
    expect(rules()).toEqual([2]);
    await nextPicture();
    rerender(pictureOf(1, 2, 3, 4));
    rerender(pictureOf(1, 2, 3, 4, 5));
    expect(rules()).toEqual([2, 3]);
    await nextPicture();
    rerender(pictureOf(4, 5, 6));
    expect(rules()).toEqual([2, 3, 1]);
    unmount();
    await nextPicture();
    render(
      <CacheProvider value={cache}>
        <i css={css({ width: 7 })} />
      </CacheProvider>,
    );
    expect(rules()).toEqual([2, 3, 2]);
  });
});
