/** Controls, and what has no width or turns the direction of what follows it. */
const unseen = /[\p{Cc}\p{Bidi_Control}\u00ad\u200b-\u200d\u2028\u2029\u2060-\u2064\ufeff]/gu;

/**
 * A name as it is shown: what nobody sees in it as an escape, such as `\u202e`, which as itself would have its
 * letters read backwards. What is sent, copied and searched is the name itself.
 */
export function visible(name: string): string {
  return name.replaceAll(unseen, escaped);
}

/** The same for a text of others that may hold names, whose tabs and line breaks stay. */
export function visibleInText(text: string): string {
  return text.replaceAll(unseen, (sign) => (/[\t\n\r]/.test(sign) ? sign : escaped(sign)));
}

function escaped(sign: string): string {
  return `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
