import { withEmotionCache } from '@emotion/react';
import { useLayoutEffect } from 'react';

/**
 * Has the styles that each later picture brings put into a sheet of its own. Where a rule with a media query or an
 * animation comes into a sheet, Chrome styles anew whatever any rule of that sheet is about (a plain rule only its own
 * elements): of the one sheet that Emotion has, the whole document.
 */
export const SheetForEachPicture = withEmotionCache(function SheetForEachPicture(
  _props: object,
  { sheet },
) {
  // An effect, because the sheets lie outside of React.
  useLayoutEffect(() => {
    const insert = sheet.insert.bind(sheet);
    let isBegun = false;
    sheet.insert = (rule) => {
      if (!isBegun) {
        isBegun = true;
        requestAnimationFrame(() => {
          isBegun = false;
        });
        // Emotion begins a sheet for the first rule that it counts.
        sheet.ctr = 0;
      }
      insert(rule);
    };
    return () => {
      sheet.insert = insert;
    };
  }, [sheet]);
  return null;
});
