import type { ComponentType } from 'react';
import { createElement, useEffect, useSyncExternalStore } from 'react';

const loads = new Set<() => Promise<unknown>>();

/** Loads all that nobody sees at first. What fails is loaded again when it is needed. */
export async function loadTheRest(): Promise<void> {
  await Promise.allSettled([...loads].map((load) => load()));
}

/** Between two tries to load what is needed, in ms. */
const pause = 2_000;

/** Loads something that is needed now, however long that takes: the server may be away. */
export async function loadedAtLast<Loaded>(load: () => Promise<Loaded>): Promise<Loaded> {
  for (;;) {
    try {
      return await load();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

/** Has something loaded with the rest. */
export function alsoLater(load: () => Promise<unknown>): void {
  loads.add(load);
}

/**
 * A component that is no part of the first view, and loaded soon after it. Unlike one of React's `lazy`, it
 * is then drawn at once, and one that cannot be loaded leaves its place empty until it can be.
 */
export function loadedLater<Props extends object>(
  find: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  const waiting = new Set<() => void>();
  const load = async () => {
    loaded ??= await find();
    for (const tell of waiting) tell();
  };
  loads.add(load);
  const subscribe = (tell: () => void) => {
    waiting.add(tell);
    return () => waiting.delete(tell);
  };

  return function Later(props) {
    const Loaded = useSyncExternalStore(subscribe, () => loaded);
    const isMissing = Loaded === null;
    // An effect, because loading is outside of React.
    useEffect(() => {
      if (!isMissing) return undefined;
      let isOver = false;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const attempt = () => {
        load().catch(() => {
          if (!isOver) timer = setTimeout(attempt, pause);
        });
      };
      attempt();
      return () => {
        isOver = true;
        clearTimeout(timer);
      };
    }, [isMissing]);
    return Loaded && createElement(Loaded, props);
  };
}
