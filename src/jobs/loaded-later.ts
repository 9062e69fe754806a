import type { ComponentType, ReactNode } from 'react';
import {
  createElement,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useSyncExternalStore,
} from 'react';
import { missingPart } from './missing-part.ts';
import { NotifyContext } from './notices.ts';

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

interface LaterOptions<Props> {
  /** Closes what the operator has opened and does not get, so that opening it again tries again. */
  close?: (props: Props) => void;
  /** Shown until it is there. */
  meanwhile?: ReactNode;
  /** Loaded when it is needed, and not before: few ever open it. */
  isRare?: boolean;
}

/** How what closes by `onClose` is closed. */
export const closes = {
  close: ({ onClose }: { onClose: () => void }) => {
    onClose();
  },
};

/**
 * A component that is no part of the first view, and loaded soon after it. Unlike one of React's `lazy`, it
 * is then drawn at once, and one that cannot be loaded takes nothing else away: that is told, and it is
 * tried again for as long as it is open.
 */
export function loadedLater<Props extends object>(
  find: () => Promise<ComponentType<Props>>,
  { close, meanwhile = null, isRare = false }: LaterOptions<Props> = {},
): ComponentType<Props> {
  let loaded: ComponentType<Props> | null = null;
  const waiting = new Set<() => void>();
  const load = async () => {
    loaded ??= await find();
    for (const tell of waiting) tell();
  };
  if (!isRare) loads.add(load);
  const subscribe = (tell: () => void) => {
    waiting.add(tell);
    return () => waiting.delete(tell);
  };

  const current = () => loaded;

  return function Later(props) {
    const Loaded = useSyncExternalStore(subscribe, current, current);
    const isMissing = Loaded === null;
    const notify = useContext(NotifyContext);
    const given = useRef(props);
    useLayoutEffect(() => {
      given.current = props;
    });
    // An effect, because loading is outside of React.
    useEffect(() => {
      if (!isMissing) return undefined;
      let isOver = false;
      let isTold = false;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const attempt = () => {
        load().catch(async () => {
          if (!isOver && !isTold) notify?.(await missingPart());
          isTold = true;
          if (isOver) return;
          timer = setTimeout(attempt, pause);
          close?.(given.current);
        });
      };
      attempt();
      return () => {
        isOver = true;
        clearTimeout(timer);
      };
    }, [isMissing, notify]);
    return Loaded ? createElement(Loaded, props) : meanwhile;
  };
}
