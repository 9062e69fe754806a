import { startTransition, useEffect, useState } from 'react';

/**
 * The value as it was before the screen shows that it has changed. It follows after that picture, in a drawing
 * that a key or a click interrupts. `useDeferredValue` would begin with it before the picture, which then comes
 * as late as the longest piece of it that cannot be interrupted.
 */
export function useAfterPaint<Value extends object>(value: Value): Value {
  const [settled, settle] = useState(value);
  useEffect(() => {
    let task: ReturnType<typeof setTimeout> | undefined;
    // What is called in a frame comes before its picture, and a task of its own after it.
    const frame = requestAnimationFrame(() => {
      task = setTimeout(() => {
        startTransition(() => {
          settle(value);
        });
      });
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(task);
    };
  }, [value]);
  return settled;
}
