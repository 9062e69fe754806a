import { useSyncExternalStore } from 'react';
import type { Remembered } from './remembered.ts';

/** The remembered choice, and how to make another. */
export function useRemembered<Choice>(
  choice: Remembered<Choice>,
): [Choice, (choice: Choice) => void] {
  return [useSyncExternalStore(choice.subscribe, choice.read), choice.choose];
}
