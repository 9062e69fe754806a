import { startTransition, useEffect, useState } from 'react';

/**
 * The value as it was before the screen shows that it has changed. It follows after that picture, in a drawing
 * that a key or a click interrupts. `useDeferredValue` would begin with it before the picture, which then comes
 * as late as the longest piece of it that cannot be interrupted.
 */
export function useAfterPaint<Value extends object>(value: Value): Value {
  const [settled, settle] = useState(value);
  useEffect(
    () =>
      afterPaint(() => {
        settle(value);
      }),
    [value],
  );
  return settled;
}

/** Whether the screen has shown the component once: what is out of sight at first can be drawn after that. */
export function useIsPainted(): boolean {
  const [isPainted, setIsPainted] = useState(false);
  useEffect(
    () =>
      afterPaint(() => {
        setIsPainted(true);
      }),
    [],
  );
  return isPainted;
}

/** Changes a state after the next picture, and answers how not to. */
function afterPaint(change: () => void): () => void {
  let task: ReturnType<typeof setTimeout> | undefined;
  // What is called in a frame comes before its picture, and a task of its own after it.
  const frame = requestAnimationFrame(() => {
    task = setTimeout(() => {
      startTransition(change);
    });
  });
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(task);
  };
}
