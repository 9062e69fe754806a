/**
 * The time of the mock cluster, in ms since the epoch (UTC). In `real` mode it runs with the
 * machine's clock, plus what it was advanced by; in `manual` mode it stands still until advanced.
 */
export interface Clock {
  now(): number;
  /** Calls back once the clock has reached `at` (ms, UTC). The answer cancels it. */
  setTimer(at: number, run: () => void): () => void;
  /** Moves the clock forward by `ms` and runs every timer on the way, in order, each at its time. */
  advance(ms: number): void;
  mode(): ClockMode;
  setMode(mode: ClockMode): void;
  /** Back to the mode and time that the clock was made with; forgets all timers. */
  reset(): void;
  /** Stops the timer of the machine; a closed clock can still be read. */
  close(): void;
}

type ClockMode = 'real' | 'manual';

interface Timer {
  at: number;
  order: number;
  run: () => void;
}

const longestTimeout = 2 ** 31 - 1;

/** A clock in real time. Its timers do not keep the process alive. */
export function createRealClock(): Clock {
  return createClock('real', null);
}

/** A clock that only moves when advanced; it begins at `startAt` (ms, UTC). */
export function createManualClock(startAt: number): Clock {
  return createClock('manual', startAt);
}

function createClock(firstMode: ClockMode, startAt: number | null): Clock {
  let mode = firstMode;
  let offset = 0;
  /** The time while the clock stands still: in manual mode, and while it is being advanced. */
  let standing: number | null = startAt;
  let order = 0;
  let timers: Timer[] = [];
  let timeout: ReturnType<typeof setTimeout> | undefined;

  const now = () => standing ?? Date.now() + offset;

  const takeDue = (until: number): Timer | undefined => {
    const first = timers[0];
    if (!first || first.at > until) return undefined;
    timers.shift();
    return first;
  };

  const wakeInTime = () => {
    clearTimeout(timeout);
    const first = timers[0];
    if (standing !== null || !first) return;
    const delay = Math.min(Math.max(first.at - now(), 0), longestTimeout);
    timeout = setTimeout(fireDue, delay);
    timeout.unref();
  };

  const fireDue = () => {
    for (let due = takeDue(now()); due; due = takeDue(now())) due.run();
    wakeInTime();
  };

  const advance = (ms: number) => {
    const target = now() + ms;
    const running = mode === 'real';
    for (let due = takeDue(target); due; due = takeDue(target)) {
      standing = Math.max(due.at, now());
      due.run();
    }
    standing = running ? null : target;
    if (running) offset = target - Date.now();
    wakeInTime();
  };

  const setMode = (next: ClockMode) => {
    if (next === mode) return;
    if (next === 'manual') standing = now();
    else {
      offset = now() - Date.now();
      standing = null;
    }
    mode = next;
    wakeInTime();
  };

  return {
    now,
    setTimer: (at, run) => {
      const timer: Timer = { at, order: order++, run };
      timers.push(timer);
      timers.sort((a, b) => a.at - b.at || a.order - b.order);
      wakeInTime();
      return () => {
        timers = timers.filter((other) => other !== timer);
        wakeInTime();
      };
    },
    advance,
    mode: () => mode,
    setMode,
    reset: () => {
      timers = [];
      mode = firstMode;
      offset = 0;
      standing = startAt;
      wakeInTime();
    },
    close: () => {
      timers = [];
      clearTimeout(timeout);
    },
  };
}
