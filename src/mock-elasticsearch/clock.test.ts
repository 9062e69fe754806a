import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createManualClock, createRealClock } from './clock.ts';

describe('a manual clock', () => {
  it('stands still until it is advanced', () => {
    const clock = createManualClock(1000);
    expect(clock.now()).toBe(1000);
    clock.advance(500);
    expect(clock.now()).toBe(1500);
  });

  it('runs what is due in order, each at its time, also what is set on the way', () => {
    const clock = createManualClock(0);
    const seen: [string, number][] = [];
    const note = (name: string) => () => seen.push([name, clock.now()]);
    clock.setTimer(30, note('late'));
    clock.setTimer(10, () => {
      note('first')();
      clock.setTimer(20, note('between'));
    });
    clock.setTimer(10, note('second'));
    clock.setTimer(99, note('never'));
    clock.setTimer(15, note('cancelled'))();
    clock.advance(50);
    expect(seen).toEqual([
      ['first', 10],
      ['second', 10],
      ['between', 20],
      ['late', 30],
    ]);
    expect(clock.now()).toBe(50);
  });

  it('is back at its beginning after a reset, without its timers', () => {
    const clock = createManualClock(0);
    const run = vi.fn();
    clock.setTimer(10, run);
    clock.advance(5);
    clock.reset();
    expect(clock.now()).toBe(0);
    clock.advance(100);
    expect(run).not.toHaveBeenCalled();
  });
});

describe('a real clock', () => {
  beforeEach(() => vi.useFakeTimers({ now: 1_000_000 }));
  afterEach(() => vi.useRealTimers());

  it('runs with the machine', () => {
    const clock = createRealClock();
    const run = vi.fn();
    clock.setTimer(1_000_500, run);
    vi.advanceTimersByTime(499);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(run).toHaveBeenCalledOnce();
    clock.close();
  });

  it('jumps when it is advanced, and runs on from there', () => {
    const clock = createRealClock();
    const at: number[] = [];
    clock.setTimer(1_060_000, () => at.push(clock.now()));
    clock.setTimer(4_601_000, () => at.push(clock.now()));
    clock.advance(3_600_000);
    expect(at).toEqual([1_060_000]);
    vi.advanceTimersByTime(2000);
    expect(at).toEqual([1_060_000, 4_601_000]);
    expect(clock.now()).toBe(4_602_000);
    clock.close();
  });

  it('waits longer than the longest timeout of the machine', () => {
    const clock = createRealClock();
    const run = vi.fn();
    const inSixtyDays = 60 * 86_400_000;
    clock.setTimer(1_000_000 + inSixtyDays, run);
    vi.advanceTimersByTime(inSixtyDays - 1);
    expect(run).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(run).toHaveBeenCalledOnce();
  });

  it('can be made to stand still, and to run again', () => {
    const clock = createRealClock();
    clock.setMode('manual');
    vi.advanceTimersByTime(5000);
    expect(clock.now()).toBe(1_000_000);
    clock.setMode('real');
    vi.advanceTimersByTime(5000);
    expect(clock.now()).toBe(1_005_000);
    clock.reset();
    expect(clock.now()).toBe(1_010_000);
  });
});
