import { once } from 'es-toolkit';

// Each is made when it is asked for first: Intl takes milliseconds to be there, in which the first rows would wait.
const fractions = once(() => new Intl.NumberFormat('en'));
const conjunctions = once(() => new Intl.ListFormat('en', { type: 'conjunction' }));
const disjunctions = once(() => new Intl.ListFormat('en', { type: 'disjunction' }));

/** A number with its thousands apart: `12,345`. */
export function numberText(value: number): string {
  return Number.isSafeInteger(value)
    ? String(value).replace(/\B(?=(\d{3})+$)/g, ',')
    : fractions().format(value);
}

/** All of them: `a, b, and c`. */
export const allOf = (texts: Iterable<string>): string => conjunctions().format(texts);

/** Any of them: `a, b, or c`. */
export const anyOf = (texts: Iterable<string>): string => disjunctions().format(texts);
