import { describe, expect, test } from 'vitest';
import { freeName, nextVersionName } from './free-name.ts';

describe('the name of a copy', () => {
  test.each<[wanted: string, taken: string[], free: string]>([
    ['sensor', ['sensor'], 'sensor-copy'],
    ['sensor', ['sensor', 'sensor-copy'], 'sensor-copy-2'],
    ['sensor', ['sensor', 'sensor-copy', 'sensor-copy-2', 'sensor-copy-4'], 'sensor-copy-3'],
    ['sensor-copy', ['sensor-copy'], 'sensor-copy-2'],
    ['sensor-copy-2', ['sensor-copy-2'], 'sensor-copy-3'],
    ['sensor-copy-2', ['sensor-copy-2', 'sensor-copy-3'], 'sensor-copy-4'],
    ['-copy', [], '-copy-copy'],
    ['copy-2', [], 'copy-2-copy'],
    ['two\nlines-copy', [], 'two\nlines-copy-2'],
    // More than can be counted on.
    ['x-copy-99999999999999999999', [], 'x-copy-99999999999999999999-copy'],
  ])('%j, where %j are taken, is %j', (wanted, taken, free) => {
    expect(freeName(wanted, new Set(taken))).toBe(free);
  });
});

describe('the name of what takes a job’s place', () => {
  test.each<[id: string, taken: string[], free: string]>([
    ['sensor', ['sensor'], 'sensor-v2'],
    ['sensor-v2', ['sensor-v2'], 'sensor-v3'],
    ['sensor-v9', ['sensor-v9', 'sensor-v10'], 'sensor-v11'],
    ['sensor-v', [], 'sensor-v-v2'],
    ['-v2', [], '-v2-v2'],
  ])('%j, where %j are taken, is %j', (id, taken, free) => {
    expect(nextVersionName(id, new Set(taken))).toBe(free);
  });
});
