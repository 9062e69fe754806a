import * as v from 'valibot';
import { remembered } from '../preferences/remembered.ts';

/** Every shortcut by what it does, with the character that it is. The help lists them in this order. */
export const shortcutKeys = {
  search: '/',
  filter: 'f',
  refresh: 'r',
  nextJob: 'j',
  previousJob: 'k',
  nextPage: 'n',
  previousPage: 'p',
  help: '?',
} as const;

export type Shortcut = keyof typeof shortcutKeys;

/**
 * Whether shortcuts are on. They can be switched off, because software that types what is said, or a
 * hand that slips, would set them off (WCAG 2.1.4).
 */
export const shortcutsAreOn = remembered('shortcuts', v.boolean(), true);
