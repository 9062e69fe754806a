/** The attribute that `Hints` looks for. */
export const hintAttribute = 'data-hint';

/**
 * What an element inside of `Hints` says of itself, in one or more lines, when it is pointed at or focused by
 * keyboard. Empty for one that has nothing to say now, and may have later. It needs `position: relative`, and more
 * inside than a text that changes: React would write that over the tooltip, which is drawn into it.
 */
export const hint = (text = '') => ({ [hintAttribute]: text });
