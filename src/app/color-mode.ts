import { useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { Observed } from '../jobs/observed.ts';
import { remembered } from '../jobs/preferences/remembered.ts';
import { useRemembered } from '../jobs/preferences/use-remembered.ts';

export const colorPreferences = ['system', 'light', 'dark'] as const;
export type ColorPreference = (typeof colorPreferences)[number];

const colorPreference = remembered<ColorPreference>(
  'color-mode',
  v.picklist(colorPreferences),
  'system',
);

/**
 * Whether the system's theme is dark. Kept, and not read where it is needed: Chromium does not tell of a
 * change that somebody has read before it came to tell.
 */
const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');
const systemIsDark = new Observed(darkSystem.matches);
darkSystem.addEventListener('change', ({ matches }) => {
  systemIsDark.set(matches);
});

/** The operator's choice of theme, remembered in this browser, and the theme that it comes to. */
export function useColorMode(): {
  preference: ColorPreference;
  colorMode: 'light' | 'dark';
  choose: (preference: ColorPreference) => void;
} {
  const [preference, choose] = useRemembered(colorPreference);
  const isDark = useSyncExternalStore(systemIsDark.subscribe, systemIsDark.get);
  const system = isDark ? 'dark' : 'light';
  return { preference, colorMode: preference === 'system' ? system : preference, choose };
}
