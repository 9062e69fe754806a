import { describe, expect, it } from 'vitest';
import type { Failure } from '../../../elasticsearch/failure.ts';
import type { ActionAnswer } from '../action-answer.ts';
import type { JobReading } from '../job-reading.ts';
import { deleteOutcome } from './delete-outcome.ts';

const now = (jobState: string): JobReading => ({ kind: 'state', jobState });
const gone: JobReading = { kind: 'gone' };
const lost: Failure = {
  kind: 'no_answer',
  cause: 'timeout',
  mayHaveHappened: true,
  reason: '',
};
const yes: ActionAnswer = { kind: 'answered', done: true };
const no: ActionAnswer = { kind: 'answered', done: false };
const failed = (failure: Failure): ActionAnswer => ({ kind: 'failed', failure });
const refused = (reason: string): Failure => ({
  kind: 'refused',
  status: 500,
  type: 'illegal_state_exception',
  reason,
});
const missing: Failure = { kind: 'not_found', reason: "the task with id [x] doesn't exist" };

describe('what came of a delete', () => {
  it.each<[string, ActionAnswer, JobReading, object]>([
    ['gone', yes, gone, { kind: 'deleted' }],
    ['on its way out, as in 6.3', yes, now('aborting'), { kind: 'deleting' }],
    ['still there', yes, now('stopped'), { kind: 'deleted_but', now: now('stopped') }],
    ['acknowledged: false', no, now('stopped'), { kind: 'not_acknowledged' }],
    ['nothing to delete', failed(missing), gone, { kind: 'already_gone' }],
    ['not found, and yet there', failed(missing), now('stopped'), { kind: 'refused' }],
    [
      'running, 6.5 and later',
      failed(
        refused(
          'Could not delete job [x] because indexer state is [STARTED].  Job must be [STOPPED] before deletion.',
        ),
      ),
      now('started'),
      { kind: 'wrong_state', state: 'started' },
    ],
    [
      'an id that tries to look like a state',
      failed(
        refused(
          'Could not delete job [because indexer state is [STARTED].  Job must be [STOPPED] before deletion.] for another reason',
        ),
      ),
      now('stopped'),
      { kind: 'refused' },
    ],
    ['a 500, and yet it is gone', failed(refused('disconnected')), gone, { kind: 'unclear' }],
    ['a 500, and it is there', failed(refused('no')), now('stopped'), { kind: 'refused' }],
    ['the answer was lost', failed(lost), gone, { kind: 'unclear', now: gone }],
  ])('%s', (_, answer, after, outcome) => {
    expect(deleteOutcome(now('stopped'), answer, after)).toMatchObject(outcome);
  });
});
