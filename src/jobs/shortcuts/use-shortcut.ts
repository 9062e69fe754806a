import { useHotkeys } from 'react-hotkeys-hook';
import { useRemembered } from '../preferences/use-remembered.ts';
import { isMeantAsShortcut } from './meant-as-shortcut.ts';
import type { Shortcut } from './shortcuts.ts';
import { shortcutKeys, shortcutsAreOn } from './shortcuts.ts';

/** Runs what a shortcut does when its key is pressed, unless `isPossible` is false just now. */
export function useShortcut(shortcut: Shortcut, run: () => void, isPossible = true): void {
  const [areOn] = useRemembered(shortcutsAreOn);
  useHotkeys(shortcutKeys[shortcut], run, {
    enabled: areOn && isPossible,
    preventDefault: true,
    // Before the element at which it is pressed: EUI lets no key but Tab pass through a disabled button.
    eventListenerOptions: { capture: true },
    // By the character, so that `/` and `?` are where this keyboard has them. Which of its modifiers
    // and which elements forbid it is decided in one place, ours.
    useKey: true,
    ignoreModifiers: true,
    enableOnFormTags: true,
    enableOnContentEditable: true,
    ignoreEventWhen: (event) => !isMeantAsShortcut(event),
  });
}
