import { once } from 'es-toolkit';

const collator = once(() => new Intl.Collator('en', { numeric: true, sensitivity: 'base' }));

const visibleAscii = /^[ -~]*$/;
/** As Unicode's collation has them: marks before digits before letters. */
const inOrder = ' _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$0123456789abcdefghijklmnopqrstuvwxyz';
const placeOfCode = Int8Array.from({ length: 127 }, (_, code) =>
  inOrder.indexOf(String.fromCharCode(code).toLowerCase()),
);
const zero = inOrder.indexOf('0');
const nine = inOrder.indexOf('9');

/**
 * Orders texts as a person would: `job-2` before `job-10`, and `A` beside `a`. Ids of jobs are ASCII, and compared
 * here as the browser's collator would: that takes milliseconds to be there, in which the first rows wait.
 */
export function naturalOrder(a: string, b: string): number {
  return visibleAscii.test(a) && visibleAscii.test(b) ? orderOf(a, b) : collator().compare(a, b);
}

function orderOf(a: string, b: string): number {
  let i = whereTheyPart(a, b);
  let j = i;
  while (i < a.length && j < b.length) {
    const x = placeAt(a, i);
    const y = placeAt(b, j);
    if (isDigit(x) && isDigit(y)) {
      const endOfA = endOfNumber(a, i);
      const endOfB = endOfNumber(b, j);
      const order = orderOfNumbers(a.slice(i, endOfA), b.slice(j, endOfB));
      if (order !== 0) return order;
      i = endOfA;
      j = endOfB;
    } else {
      if (x !== y) return Math.sign(x - y);
      i += 1;
      j += 1;
    }
  }
  return Math.sign(a.length - i - (b.length - j));
}

/** The first place that can decide: a number decides as a whole. */
function whereTheyPart(a: string, b: string): number {
  let i = 0;
  while (i < a.length && a.charCodeAt(i) === b.charCodeAt(i)) i += 1;
  while (i > 0 && isDigit(placeAt(a, i - 1))) i -= 1;
  return i;
}

function placeAt(text: string, index: number): number {
  return placeOfCode[text.charCodeAt(index)] ?? -1;
}

function isDigit(place: number): boolean {
  return place >= zero && place <= nine;
}

/** Where the digits end that begin there. */
function endOfNumber(text: string, begin: number): number {
  let end = begin + 1;
  while (end < text.length && isDigit(placeAt(text, end))) end += 1;
  return end;
}

/** However long they are. */
function orderOfNumbers(a: string, b: string): number {
  if (a === b) return 0;
  const x = withoutZeros(a);
  const y = withoutZeros(b);
  return Math.sign(x.length - y.length) || Number(x > y) - Number(x < y);
}

function withoutZeros(digits: string): string {
  return digits.startsWith('0') ? digits.replace(/^0+/, '') : digits;
}
