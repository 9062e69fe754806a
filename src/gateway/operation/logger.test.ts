import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createLogger } from './logger.ts';
import { textLine } from './text-line.ts';

function logged(fields: Record<string, unknown>, message?: string): string {
  const texts: string[] = [];
  createLogger((text) => texts.push(text), 'info').info(fields, message);
  return texts.join('');
}

const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u;
/** Half a character too, which no path can hold, but a name might. */
const anyText = fc.string({ unit: fc.integer({ max: 0xffff }).map((n) => String.fromCharCode(n)) });

describe('whatever a job is called', () => {
  test('its line is one line of visible characters, and gives the name back', () => {
    fc.assert(
      fc.property(anyText, (job) => {
        const line = logged({ job });
        expect(line.endsWith('}\n')).toBe(true);
        expect(line.slice(0, -1)).not.toMatch(invisible);
        expect(JSON.parse(line)).toMatchObject({ job });
      }),
      { numRuns: 2000 },
    );
  });

  test('it cannot look like another line in a text, either', () => {
    fc.assert(
      fc.property(anyText, (job) => {
        expect(textLine(logged({ job })).slice(0, -1)).not.toMatch(invisible);
      }),
      { numRuns: 2000 },
    );
    expect(textLine(logged({ job: 'a" 200 by "operator' }))).toContain('"a\\" 200 by \\"operator"');
  });
});

test('a line has its time in UTC, its level, and nothing of the machine', () => {
  const line = JSON.parse(logged({ action: 'list' }, 'said')) as Record<string, unknown>;
  expect(Object.keys(line)).toEqual(['level', 'time', 'action', 'msg']);
  expect(line['level']).toBe('info');
  expect(line['time']).toMatch(/^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/);
});

test('a line in text says the same to a person', () => {
  const fields = {
    request: 'r-1',
    user: 'operator',
    action: 'start',
    job: 'sensor',
    status: 200,
    ms: 7,
  };
  expect(textLine(logged(fields)).replace(/^[\d:]{8} /, '')).toBe(
    'INFO  start "sensor" 200 by "operator" 7 ms request=r-1\n',
  );
  expect(textLine(logged({ user: null, action: 'list' }))).toContain('list by nobody');
});
