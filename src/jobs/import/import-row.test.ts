import { describe, expect, it, vi } from 'vitest';
import { readJobFile } from '../../rollup/job-file/read-job-file.ts';
import type { ImportVerdict } from '../../rollup/job-file/import-verdict.ts';
import { importRows, planOfRows } from './import-row.ts';

const body = {
  index_pattern: 'sensor-*',
  rollup_index: 'sensor_rollup',
  cron: '0 0 1 * * ?',
  page_size: 1000,
  groups: { date_histogram: { field: 'timestamp', fixed_interval: '1h' } },
};
const line = (id: string) => JSON.stringify({ id, ...body });

/** By the beginning of the id. */
function verdictOn({ id, config }: { id: string; config: typeof body }): ImportVerdict {
  if (id.startsWith('there')) return { kind: 'skip' };
  if (id.startsWith('bad'))
    return {
      kind: 'refuse',
      problems: [{ field: 'cron', severity: 'error', code: 'cron_never_runs' }],
    };
  return { kind: 'create', config, warnings: [] };
}

const rowsOf = (...lines: string[]) =>
  importRows(readJobFile(lines.join('\n')), (job) => verdictOn(job as never));

describe('the rows of a file', () => {
  it('are all of its parts, what is refused first, each with its line', () => {
    const rows = rowsOf(line('new'), line('there'), 'what?', line('bad'));
    expect(rows.map(({ id, kind, line }) => [id, kind, line])).toEqual([
      [null, 'refuse', 3],
      ['bad', 'refuse', 4],
      ['new', 'create', 1],
      ['there', 'skip', 2],
    ]);
    expect(rows[0]).toMatchObject({ excerpt: 'what?' });
    expect(rows[1]?.words).toEqual([expect.stringMatching(/^Cron expression: /)]);
  });

  it('name a field of the form, not a code, for every reason', () => {
    const rows = rowsOf(line('bad'), '{"id": "x"}', 'PUT _rollup/job/a');
    for (const { words } of rows) expect(words.join(' ')).not.toMatch(/[a-z]_[a-z]+:/);
  });
});

describe('the plan for a file', () => {
  it('sends what can be created, and accounts for the others under their names', async () => {
    const fetched = vi.fn<typeof fetch>().mockResolvedValue(Response.json({ acknowledged: true }));
    vi.stubGlobal('fetch', fetched);
    const plan = planOfRows(rowsOf(line('new'), line('there'), 'what?', line('bad')));
    expect(plan.eligible).toEqual(['new']);
    await plan.steps.send('new');
    expect(fetched.mock.lastCall?.[1]).toMatchObject({ body: JSON.stringify(body) });
    expect(plan.skipped.map(({ id }) => id)).toEqual(['bad', 'there']);
    expect(plan.skipped[0]?.reason).toMatch(/^Not sent\. Cron expression: /);
  });

  it('has each name once, also where it stands in the file twice', () => {
    const plan = planOfRows(rowsOf(line('new'), line('new'), line('bad'), line('bad')));
    expect(plan.eligible).toEqual(['new']);
    expect(plan.skipped.map(({ id }) => id)).toEqual(['bad']);
  });
});
