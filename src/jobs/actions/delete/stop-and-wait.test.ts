import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { stopAndWait } from './stop-and-wait.ts';

const fetched = vi.fn<typeof fetch>();
let answers: { to: RegExp; status: number; body: unknown }[];

/** What the gateway answers, in this order; the last one for ever. */
function script(...steps: [to: RegExp, status: number, body: unknown][]) {
  answers = steps.map(([to, status, body]) => ({ to, status, body }));
}

beforeEach(() => {
  vi.useFakeTimers();
  fetched.mockReset();
  fetched.mockImplementation((path, init) => {
    const [answer] = answers;
    if (answers.length > 1) answers.shift();
    expect(`${init?.method ?? 'GET'} ${path as string}`).toMatch(answer?.to ?? /never/);
    return Promise.resolve(Response.json(answer?.body, { status: answer?.status ?? 0 }));
  });
  vi.stubGlobal('fetch', fetched);
});
afterEach(() => {
  vi.useRealTimers();
});

const waiting = /^POST .*_stop\?wait_for_completion=true&timeout=10s$/;
const plain = /^POST .*_stop$/;
const read = /^GET /;

function job(job_state: string) {
  return {
    jobs: [
      {
        config: {
          id: 'sensor',
          index_pattern: 'a-*',
          rollup_index: 'b',
          cron: '0 0 * * * ?',
          groups: { date_histogram: { field: 't', fixed_interval: '1h' } },
        },
        status: { job_state },
        stats: {
          pages_processed: 0,
          documents_processed: 0,
          rollups_indexed: 0,
          trigger_count: 0,
        },
      },
    ],
  };
}

function error(type: string, reason: string) {
  return { error: { type, reason, root_cause: [] } };
}

const timedOut = error(
  'timeout_exception',
  'Timed out after [10s] while waiting for rollup job [sensor] to stop. State was [STOPPING]',
);
const unknownParameters = error(
  'illegal_argument_exception',
  'request [/_xpack/rollup/job/sensor/_stop] contains unrecognized parameters: [timeout], [wait_for_completion]',
);
const broken = {
  gateway_error: { code: 'elasticsearch_connection_lost', reason: 'socket hang up' },
};

async function ended(controller = new AbortController()) {
  const wait = stopAndWait('sensor', controller.signal);
  await vi.runAllTimersAsync();
  return wait;
}

describe('stopping a job and waiting for it', () => {
  it('lets Elasticsearch wait, and looks whether it is true', async () => {
    script([waiting, 200, { stopped: true }], [read, 200, job('stopped')]);
    expect(await ended()).toEqual({ kind: 'stopped' });
  });

  it.each([500, 429])('asks again after a wait that timed out with %i', async (status) => {
    script(
      [waiting, status, timedOut],
      [waiting, status, timedOut],
      [waiting, 200, { stopped: true }],
      [read, 200, job('stopped')],
    );
    expect(await ended()).toEqual({ kind: 'stopped' });
  });

  it('looks each second where the version cannot wait', async () => {
    script(
      [waiting, 400, unknownParameters],
      [plain, 200, { stopped: true }],
      [read, 200, job('stopping')],
      [read, 200, job('stopping')],
      [read, 200, job('stopped')],
    );
    expect(await ended()).toEqual({ kind: 'stopped' });
    expect(fetched).toHaveBeenCalledTimes(5);
  });

  it('goes on looking through a short trouble, and not through a long one', async () => {
    const busy = error('master_not_discovered_exception', 'no master');
    script(
      [waiting, 200, { stopped: true }],
      [read, 503, busy],
      [read, 503, busy],
      [read, 200, job('stopped')],
    );
    expect(await ended()).toEqual({ kind: 'stopped' });
    script([waiting, 200, { stopped: true }], [read, 503, busy]);
    expect(await ended()).toMatchObject({ kind: 'failed', failure: { kind: 'unavailable' } });
  });

  it('tells a job that has gone from one that runs again', async () => {
    script([waiting, 404, error('resource_not_found_exception', 'Task for … not found')]);
    expect(await ended()).toEqual({ kind: 'gone' });
    script([waiting, 200, { stopped: true }], [read, 200, { jobs: [] }]);
    expect(await ended()).toEqual({ kind: 'gone' });
    script([waiting, 200, { stopped: true }], [read, 200, job('indexing')]);
    expect(await ended()).toEqual({ kind: 'running_again', jobState: 'indexing' });
  });

  it('takes a lost answer for a stop only where the job says so', async () => {
    script([waiting, 502, broken], [read, 200, job('stopping')], [read, 200, job('stopped')]);
    expect(await ended()).toEqual({ kind: 'stopped' });
    script([waiting, 502, broken], [read, 200, job('started')]);
    expect(await ended()).toMatchObject({ kind: 'failed', failure: { kind: 'no_answer' } });
  });

  it('does not wait for what Elasticsearch refuses', async () => {
    script([waiting, 200, { stopped: false }]);
    expect(await ended()).toEqual({ kind: 'not_stopped' });
    script([
      waiting,
      403,
      error('security_exception', 'action […] is unauthorized for user [bob]'),
    ]);
    expect(await ended()).toMatchObject({ kind: 'failed', failure: { kind: 'forbidden' } });
  });

  it('ends when the operator gives up', async () => {
    script([waiting, 200, { stopped: true }], [read, 200, job('stopping')]);
    const controller = new AbortController();
    const wait = stopAndWait('sensor', controller.signal);
    await vi.advanceTimersByTimeAsync(5_000);
    controller.abort();
    expect(await wait).toEqual({ kind: 'cancelled' });
  });
});
