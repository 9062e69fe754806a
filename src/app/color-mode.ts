import { useSyncExternalStore } from 'react';

export const colorPreferences = ['system', 'light', 'dark'] as const;
export type ColorPreference = (typeof colorPreferences)[number];

const storageKey = 'rollup-jobs.color-mode';
const darkSystem = window.matchMedia('(prefers-color-scheme: dark)');
const listeners = new Set<() => void>();

/** The operator's choice of theme, remembered in this browser, and the theme that it comes to. */
export function useColorMode(): {
  preference: ColorPreference;
  colorMode: 'light' | 'dark';
  choose: (preference: ColorPreference) => void;
} {
  const preference = useSyncExternalStore(subscribe, readPreference);
  const systemIsDark = useSyncExternalStore(subscribe, () => darkSystem.matches);
  const system = systemIsDark ? 'dark' : 'light';
  return { preference, colorMode: preference === 'system' ? system : preference, choose };
}

function choose(preference: ColorPreference): void {
  try {
    localStorage.setItem(storageKey, preference);
  } catch {
    // Storage is full or forbidden: the choice cannot be remembered, so it has no effect.
  }
  for (const listener of listeners) listener();
}

function readPreference(): ColorPreference {
  try {
    const stored = localStorage.getItem(storageKey);
    return colorPreferences.find((preference) => preference === stored) ?? 'system';
  } catch {
    return 'system';
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  darkSystem.addEventListener('change', listener);
  window.addEventListener('storage', listener);
  return () => {
    listeners.delete(listener);
    darkSystem.removeEventListener('change', listener);
    window.removeEventListener('storage', listener);
  };
}
