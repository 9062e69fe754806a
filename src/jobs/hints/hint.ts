/** The attribute that `Hints` looks for. */
export const hintAttribute = 'data-hint';

/**
 * What an element inside of `Hints` says of itself, in one or more lines, when it is pointed at or focused by
 * keyboard. Empty for one that has nothing to say now, and may have later. It needs `position: relative`, and more
 * inside than a text that changes: React would write that over the tooltip, which is drawn into it.
 */
export const hint = (text = '') => ({ [hintAttribute]: text });

/** The attribute of an element that says its hint only where a text in it is cut off. */
export const cutHintAttribute = 'data-hint-where-cut';

/** The same for an element whose texts may be cut off: what they are in full, where one of its children is. */
export const hintWhereCut = (text: string) => ({ ...hint(text), [cutHintAttribute]: '' });
