import { describe, expect, it } from 'vitest';
import { healthKinds, healthOf, severityOf, type Health, type HealthKind } from './health.ts';
import { observe, type JobHistory, type JobReading } from './job-history.ts';

const minute = 60_000;
const hour = 60 * minute;
const ms = (text: string) => Date.parse(`2025-11-24T${text}Z`);

/** One read: when, state, [triggers, pages, documents, rollups, search failures, index failures], position. */
type Read = [
  at: string,
  job_state: string,
  counts: [number, number, number, number, number?, number?],
  position: string | null,
];

function readingOf([at, job_state, counts, position]: Read): JobReading {
  const [trigger_count, pages_processed, documents_processed, rollups_indexed, search, index] =
    counts;
  return {
    at: ms(at),
    job_state,
    position: position === null ? null : ms(position),
    stats: {
      trigger_count,
      pages_processed,
      documents_processed,
      rollups_indexed,
      ...(search === undefined ? {} : { search_failures: search }),
      ...(index === undefined ? {} : { index_failures: index }),
    },
  };
}

/** The health after these reads of a job with buckets of a minute. */
function afterReads(
  reads: Read[],
  { cron = '0 * * * * ?', now }: { cron?: string; now?: string } = {},
): Health {
  let history: JobHistory | undefined;
  for (const read of reads) history = observe(history, readingOf(read));
  const latest = history?.latest;
  return healthOf({
    job: {
      config: {
        cron,
        groups: { date_histogram: { field: 'ts', calendar_interval: '1m', delay: '0s' } },
      },
      status: {
        job_state: latest?.job_state ?? 'started',
        ...(latest?.position == null
          ? {}
          : { current_position: { 'ts.date_histogram': latest.position } }),
      },
    },
    history,
    now: now === undefined ? (latest?.at ?? ms('10:00')) : ms(now),
  });
}

describe('failing', () => {
  const first: Read = ['10:00:30', 'started', [5, 10, 100, 10, 2, 0], '09:59'];
  const failed: Read = ['10:01:30', 'started', [6, 10, 100, 10, 3, 0], '09:59'];

  it('is a job whose failures were added between two reads', () => {
    expect(afterReads([first, failed])).toEqual({
      kind: 'failing',
      evidence: {
        from: ms('10:00:30'),
        to: ms('10:01:30'),
        search_failures: 1,
        index_failures: 0,
        total: { search_failures: 3, index_failures: 0 },
      },
    });
  });

  it('adds up what follows, from the read before the first', () => {
    const more: Read = ['10:03:30', 'started', [8, 10, 100, 10, 4, 1], '09:59'];
    expect(afterReads([first, failed, more])).toMatchObject({
      evidence: { from: ms('10:00:30'), to: ms('10:03:30'), search_failures: 2, index_failures: 1 },
    });
  });

  it.each<[string, Read]>([
    ['no new run', ['10:01:50', 'started', [6, 10, 100, 10, 3, 0], '09:59']],
    ['a run at work', ['10:02:01', 'indexing', [7, 10, 100, 10, 3, 0], '09:59']],
    // The bulk request of that page may fail yet.
    ['a page, but not its position', ['10:02:01', 'indexing', [7, 11, 120, 12, 3, 0], '09:59']],
  ])('stays with %s', (_, next) => {
    expect(afterReads([first, failed, next]).kind).toBe('failing');
  });

  it.each<[string, Read]>([
    ['the position moved', ['10:02:01', 'indexing', [7, 11, 120, 12, 3, 0], '10:01']],
    ['a run ended well', ['10:02:30', 'started', [7, 11, 100, 10, 3, 0], '09:59']],
  ])('ends when %s without a new failure', (_, next) => {
    expect(afterReads([first, failed, next]).kind).toBe('fine');
  });

  it('ends when the job is stopped', () => {
    const stopped: Read = ['10:01:40', 'stopped', [6, 10, 100, 10, 3, 0], '09:59'];
    const again: Read = ['10:01:50', 'started', [6, 10, 100, 10, 3, 0], '09:59'];
    expect(afterReads([first, failed, stopped]).kind).toBe('not_running');
    expect(afterReads([first, failed, stopped, again]).kind).toBe('unknown');
  });

  it('is told after a restart too: what is counted then is new', () => {
    const moved: Read = ['10:02:30', 'started', [1, 0, 0, 0, 1, 0], '09:59'];
    expect(afterReads([first, moved])).toMatchObject({
      kind: 'failing',
      evidence: { search_failures: 1, total: { search_failures: 1 } },
    });
  });
});

describe('stalled', () => {
  // 6.5 has no failure counters.
  const first: Read = ['10:00:30', 'started', [5, 10, 100, 10], '09:59'];

  it('is a job that is triggered twice and does nothing', () => {
    const once: Read = ['10:01:30', 'started', [6, 10, 100, 10], '09:59'];
    const twice: Read = ['10:02:30', 'started', [7, 10, 100, 10], '09:59'];
    expect(afterReads([first, once]).kind).toBe('fine');
    expect(afterReads([first, once, twice])).toEqual({
      kind: 'stalled',
      evidence: {
        cause: 'triggers_without_work',
        from: ms('10:00:30'),
        triggers: 2,
      },
    });
  });

  it('is a job that two due runs pass by', () => {
    const later: Read = ['10:03:00', 'started', [5, 10, 100, 10], '09:59'];
    expect(afterReads([first, later])).toEqual({
      kind: 'stalled',
      evidence: {
        cause: 'missed_runs',
        from: ms('10:00:30'),
        firstDue: ms('10:01:00'),
        lastDue: ms('10:02:00'),
      },
    });
  });

  it.each<[string, Read[]]>([
    ['one due run, beyond a minute of grace', [['10:02:59', 'started', [5, 10, 100, 10], '09:59']]],
    [
      'a run at work, which ticks do not count in',
      [['10:09:00', 'indexing', [5, 10, 100, 10], '09:59']],
    ],
    [
      'a run at work between the reads',
      [
        ['10:01:30', 'indexing', [5, 10, 100, 10], '09:59'],
        ['10:03:00', 'started', [5, 11, 110, 11], '10:01'],
      ],
    ],
  ])('is not claimed for %s', (_, reads) => {
    expect(afterReads([first, ...reads]).kind).not.toBe('stalled');
  });

  it('ends when the job moves', () => {
    const still: Read = ['10:03:00', 'started', [5, 10, 100, 10], '09:59'];
    const moved: Read = ['10:03:30', 'started', [6, 12, 120, 12], '10:02'];
    expect(afterReads([first, still, moved]).kind).toBe('fine');
  });
});

describe('restarted', () => {
  const first: Read = ['10:00:30', 'started', [5, 10, 100, 10, 0, 0], '09:59'];
  const reset: Read = ['10:00:50', 'started', [0, 0, 0, 0, 0, 0], '09:59'];

  it('is a job whose counters went down, until it works again', () => {
    expect(afterReads([first, reset])).toEqual({
      kind: 'restarted',
      evidence: {
        from: ms('10:00:30'),
        to: ms('10:00:50'),
        counter: 'trigger_count',
        before: 5,
        after: 0,
      },
    });
    const waiting: Read = ['10:00:55', 'started', [0, 0, 0, 0, 0, 0], '09:59'];
    const worked: Read = ['10:01:30', 'started', [1, 2, 9, 1, 0, 0], '10:00'];
    expect(afterReads([first, reset, waiting]).kind).toBe('restarted');
    expect(afterReads([first, reset, waiting, worked]).kind).toBe('fine');
  });

  it('starts the count for a stall anew', () => {
    const later: Read = ['10:02:30', 'started', [0, 0, 0, 0, 0, 0], '09:59'];
    expect(afterReads([first, reset, later]).kind).toBe('restarted');
  });
});

describe('behind', () => {
  it('can be told from one read', () => {
    expect(afterReads([['10:00:30', 'started', [5, 10, 100, 10], '09:00']])).toEqual({
      kind: 'behind',
      evidence: {
        dueRun: ms('09:55'),
        rolledUpThrough: ms('09:01'),
        behindBy: 54 * minute,
        bucketsBehind: 54,
      },
    });
  });

  it.each<[string, string, Read]>([
    ['three buckets', '0 * * * * ?', ['10:00:30', 'started', [5, 10, 100, 10], '09:51']],
    ['a wait for the next run', '0 0 0 * * ?', ['20:00:00', 'started', [5, 10, 100, 10], '00:00']],
    [
      'the five minutes of a run',
      '0 0 * * * ?',
      ['10:05:00', 'started', [5, 10, 100, 10], '09:59'],
    ],
    ['a long run at work', '0 0 0/2 * * ?', ['10:30:00', 'indexing', [5, 10, 100, 10], '08:30']],
    ['a cron that is none', '* * * * *', ['10:00:30', 'started', [5, 10, 100, 10], '00:00']],
  ])('is not %s', (_, cron, read) => {
    expect(afterReads([read], { cron })).toEqual({
      kind: 'unknown',
      evidence: { cause: 'not_enough_reads' },
    });
  });

  const old: Read = ['10:00:30', 'started', [5, 10, 100, 10, 0, 0], '09:00'];
  it('is not claimed once a run has found nothing new', () => {
    const empty: Read = ['10:01:30', 'started', [6, 11, 100, 10, 0, 0], '09:00'];
    expect(afterReads([old, empty])).toEqual({
      kind: 'fine',
      evidence: { cause: 'nothing_new', from: ms('10:00:30'), to: ms('10:01:30') },
    });
    // Seen in the middle as well.
    const atWork: Read = ['10:01:00.5', 'indexing', [6, 10, 100, 10, 0, 0], '09:00'];
    expect(afterReads([old, atWork, empty]).kind).toBe('fine');
  });

  it('is claimed while the job catches up', () => {
    const catchingUp: Read = ['10:01:30', 'started', [6, 12, 200, 20, 0, 0], '09:10'];
    expect(afterReads([old, catchingUp]).kind).toBe('behind');
  });

  it('does not grow while nobody reads', () => {
    const fresh: Read = ['10:00:30', 'started', [5, 10, 100, 10], '09:59'];
    expect(afterReads([fresh], { now: '12:00' }).kind).toBe('unknown');
  });
});

describe('fine', () => {
  const first: Read = ['10:00:30', 'started', [5, 10, 100, 10, 0, 0], '09:59'];
  it.each<[string, Read[], Record<string, unknown>]>([
    [
      'advanced',
      [first, ['10:01:30', 'started', [6, 12, 110, 11, 0, 0], '10:00']],
      { before: ms('09:59'), after: ms('10:00'), from: ms('10:00:30'), to: ms('10:01:30') },
    ],
    [
      'up_to_date',
      [first, ['10:00:40', 'started', [5, 10, 100, 10, 0, 0], '09:59']],
      { rolledUpThrough: ms('10:00') },
    ],
    [
      'no_trouble_seen',
      [
        ['10:00:30', 'indexing', [1, 0, 0, 0], null],
        ['10:00:40', 'indexing', [1, 0, 0, 0], null],
      ],
      { from: ms('10:00:30') },
    ],
  ])('with the evidence %s', (cause, reads, evidence) => {
    expect(afterReads(reads)).toEqual({ kind: 'fine', evidence: { cause, ...evidence } });
  });
});

describe('a job that has not run yet', () => {
  const made: Read = ['10:00:30', 'started', [0, 0, 0, 0, 0, 0], null];

  it('is told from one read, and is not fine after two', () => {
    const told = { kind: 'not_run_yet' };
    expect(afterReads([made])).toEqual(told);
    expect(afterReads([made, ['10:00:40', 'started', [0, 0, 0, 0, 0, 0], null]])).toEqual(told);
  });

  it.each<[string, HealthKind, Read]>([
    ['passed by by two runs', 'stalled', ['10:03:00', 'started', [0, 0, 0, 0, 0, 0], null]],
    ['at its first run', 'fine', ['10:01:01', 'indexing', [1, 0, 0, 0, 0, 0], null]],
    ['after a run that found nothing', 'fine', ['10:01:30', 'started', [1, 1, 0, 0, 0, 0], null]],
    ['after a run that failed', 'failing', ['10:01:30', 'started', [1, 0, 0, 0, 1, 0], null]],
    ['stopped', 'not_running', ['10:00:40', 'stopped', [0, 0, 0, 0, 0, 0], null]],
  ])('%s is %s', (_, kind, next) => {
    expect(afterReads([made, next]).kind).toBe(kind);
  });

  it('is not one whose counters a restart took: its position was kept', () => {
    expect(afterReads([['10:00:30', 'started', [0, 0, 0, 0, 0, 0], '09:59']]).kind).toBe('unknown');
  });
});

it.each(['stopped', 'stopping', 'aborting'])('nothing is expected of a job that is %s', (state) => {
  const read: Read = ['10:00:30', state, [5, 10, 100, 10, 3, 0], '00:00'];
  expect(afterReads([read])).toEqual({ kind: 'not_running', evidence: { job_state: state } });
});

it('a state that nobody knows says nothing', () => {
  expect(afterReads([['10:00:30', 'paused', [5, 10, 100, 10], '00:00']])).toEqual({
    kind: 'unknown',
    evidence: { cause: 'unknown_state', job_state: 'paused' },
  });
});

it('without a read there is not enough', () => {
  expect(afterReads([]).kind).toBe('unknown');
});

it('a read that is not newer changes nothing', () => {
  const history = observe(undefined, readingOf(['10:00:30', 'started', [5, 10, 100, 10], '09:59']));
  const older = readingOf(['10:00:30', 'started', [4, 8, 80, 8], '09:58']);
  expect(observe(history, older)).toBe(history);
  expect(observe(history, { ...older, at: older.at - hour })).toBe(history);
});

it('sorts the worst first, and knows every kind once', () => {
  expect([...healthKinds].sort((a, b) => severityOf(a) - severityOf(b))).toEqual([
    'failing',
    'stalled',
    'behind',
    'restarted',
    'unknown',
    'not_run_yet',
    'fine',
    'not_running',
  ]);
});
