import { useSyncExternalStore } from 'react';
import * as v from 'valibot';
import { remembered } from '../jobs/preferences/remembered.ts';
import { useRemembered } from '../jobs/preferences/use-remembered.ts';

export const colorPreferences = ['system', 'light', 'dark'] as const;
export type ColorPreference = (typeof colorPreferences)[number];

const colorPreference = remembered<ColorPreference>(
  'color-mode',
  v.picklist(colorPreferences),
  'system',
);
const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');

/** The operator's choice of theme, remembered in this browser, and the theme that it comes to. */
export function useColorMode(): {
  preference: ColorPreference;
  colorMode: 'light' | 'dark';
  choose: (preference: ColorPreference) => void;
} {
  const [preference, choose] = useRemembered(colorPreference);
  const systemIsDark = useSyncExternalStore(subscribeToSystem, () => darkSystem.matches);
  const system = systemIsDark ? 'dark' : 'light';
  return { preference, colorMode: preference === 'system' ? system : preference, choose };
}

function subscribeToSystem(listener: () => void): () => void {
  darkSystem.addEventListener('change', listener);
  return () => {
    darkSystem.removeEventListener('change', listener);
  };
}
