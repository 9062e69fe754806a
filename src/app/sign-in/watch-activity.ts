import { noteActivity } from '../../elasticsearch/activity.ts';

/** Notes whatever the operator does on the page. */
export function watchActivity(): void {
  for (const event of ['pointerdown', 'keydown', 'wheel'] as const) {
    window.addEventListener(event, noteActivity, { capture: true, passive: true });
  }
}
