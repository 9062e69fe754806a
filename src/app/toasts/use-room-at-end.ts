import type { RefObject } from 'react';
import { useEffect } from 'react';

/**
 * Keeps the room at the end of the page as high as the toasts, so that whatever lies below them can be scrolled
 * out from there, and has the keyboard's focus scrolled so. `toasts` is what has their list inside.
 */
export function useRoomAtEnd(
  room: RefObject<HTMLElement | null>,
  toasts: RefObject<HTMLElement | null>,
): void {
  // An effect, because heights are the browser's. It tells of them when they change, and asks in no frame.
  useEffect(() => {
    const list = toasts.current?.firstElementChild;
    const page = document.documentElement;
    if (!list) return;
    const observer = new ResizeObserver(([entry]) => {
      const needed = entry?.borderBoxSize[0]?.blockSize ?? 0;
      // Heights cost a layout to ask for: not before there are toasts.
      if (!room.current || (needed === 0 && room.current.style.blockSize === '')) return;
      const outOfSight = page.scrollHeight - window.innerHeight - window.scrollY;
      room.current.style.blockSize = `${String(roomAtEnd(room.current.offsetHeight, needed, outOfSight))}px`;
      page.style.scrollPaddingBlockEnd = `${String(needed)}px`;
    });
    observer.observe(list);
    return () => {
      observer.disconnect();
    };
  }, [room, toasts]);
}

/**
 * How high the room is to be, in px. Of the room that there is, no more goes than is out of sight: rows would jump
 * from under the pointer when a toast goes by itself.
 */
export function roomAtEnd(now: number, needed: number, outOfSight: number): number {
  return Math.max(needed, now - Math.max(0, outOfSight));
}
