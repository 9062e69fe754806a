import type { Page } from '@playwright/test';
import type { ChangeStep } from './change-verbs.ts';
import {
  changeJob,
  changeStep,
  expectSteps,
  expectUndone,
  requestOf,
  sentBy,
  statesOf,
  tryAgain,
  undo,
} from './change-verbs.ts';
import { expect, test } from './fixtures.ts';
import type { Fault, MockControl } from './mock-control.ts';

interface Row {
  what: string;
  step: ChangeStep;
  fault: Fault;
  says: string[];
  /** How the console’s request fails; none where the answer is a good one that says no. */
  fails: number[];
}

const rows: Row[] = [
  {
    what: 'may not be stopped',
    step: 'Stop',
    fault: { kind: 'status', status: 403 },
    says: ['User “operator” may not stop rollup jobs', 'manage_rollup', 'Elasticsearch: action ['],
    fails: [403],
  },
  {
    what: 'is not stopped, for no reason',
    step: 'Stop',
    fault: { kind: 'not_stopped' },
    says: ['Elasticsearch answered “stopped: false”, without a reason.'],
    fails: [],
  },
  {
    what: 'is aborting',
    step: 'Stop',
    fault: { kind: 'status', status: 500 },
    says: ['Cannot stop task for Rollup Job [sensor] because state was [ABORTING]'],
    fails: [500],
  },
  {
    what: 'is asked to stop on a connection that breaks',
    step: 'Stop',
    fault: { kind: 'reset' },
    says: ['No answer came: the connection was lost.'],
    fails: [502],
  },
  {
    what: 'is refused as the new one, for a reason deep down',
    step: 'Create',
    fault: {
      kind: 'status',
      status: 400,
      type: 'x_content_parse_exception',
      reason: '[1:2] [xpack/rollup/jobconfig] failed to parse field [metrics]',
      caused_by: { type: 'illegal_argument_exception', reason: 'Unsupported metric [median].' },
    },
    says: ['Job “sensor-v2” was not created', 'Elasticsearch: Unsupported metric [median].'],
    fails: [400],
  },
  {
    what: 'is to have a name that is used up',
    step: 'Create',
    fault: { kind: 'status', status: 409 },
    says: ['because job was previously created (existing metadata).'],
    fails: [409],
  },
  {
    what: 'takes too long to be created',
    step: 'Create',
    fault: { kind: 'status', status: 500 },
    says: ['Creation of task for Rollup Job ID [sensor-v2] timed out after [20s]'],
    fails: [500],
  },
  {
    what: 'is created on a connection that breaks',
    step: 'Create',
    fault: { kind: 'reset' },
    says: ['Job “sensor-v2” was not created', 'the connection was lost', 'the job is not there'],
    fails: [502],
  },
  {
    what: 'is created, and nobody answers',
    step: 'Create',
    fault: { kind: 'hang' },
    says: ['Job “sensor-v2” was not created', 'No answer came in time.'],
    fails: [504],
  },
  {
    what: 'is not acknowledged',
    step: 'Create',
    fault: { kind: 'not_acknowledged' },
    says: ['Elasticsearch has not acknowledged job “sensor-v2”'],
    fails: [],
  },
  {
    what: 'is not found once it is created',
    step: 'Start',
    fault: { kind: 'status', status: 404 },
    says: ['Job “sensor-v2” was not found', 'Task for Rollup Job [sensor-v2] not found'],
    fails: [404],
  },
  {
    what: 'is started on a connection that breaks',
    step: 'Start',
    fault: { kind: 'reset' },
    says: ['Job “sensor-v2” has not started so far', 'the connection was lost'],
    fails: [502],
  },
  {
    what: 'is not started, for no reason',
    step: 'Start',
    fault: { kind: 'not_started' },
    says: ['Job “sensor-v2” was not started', 'answered “started: false”'],
    fails: [],
  },
];

const sent = {
  Stop: ['stop sensor'],
  Create: ['stop sensor', 'create sensor-v2'],
  Start: ['stop sensor', 'create sensor-v2', 'start sensor-v2'],
} as const;
const carriesOn = {
  Stop: ['stop sensor', 'create sensor-v2', 'start sensor-v2'],
  Create: ['create sensor-v2', 'start sensor-v2'],
  Start: ['start sensor-v2'],
} as const;
const takesBack = {
  Stop: [],
  Create: ['start sensor'],
  Start: ['delete sensor-v2', 'start sensor'],
} as const;

async function failAt(page: Page, mock: MockControl, { step, fault, says }: Row) {
  await mock.putJob('sensor', { status: { job_state: 'started' } });
  await mock.fault({ ...requestOf[step], fault });
  await changeJob(page, 'sensor');
  await expect(page.getByText('The change has stopped here', { exact: true })).toBeVisible();
  await expect(changeStep(page, step)).toContainText('Failed');
  for (const sentence of says) await expect(changeStep(page, step)).toContainText(sentence);
  expect(await sentBy(mock)).toEqual(sent[step]);
}

for (const row of rows)
  test(`a job that ${row.what} can be tried again or left as it was`, async ({
    page,
    mock,
    expectFailures,
  }) => {
    const { step, fails } = row;
    const { method, path } = requestOf[step];
    expectFailures(
      ...fails.map((status) => new RegExp(`${method} .*${path}.* ${String(status)}$`)),
    );
    await failAt(page, mock, row);
    await tryAgain(page).click();
    await expect(page.getByText('The change is done', { exact: true })).toBeVisible();
    await expectSteps(page, { Stop: 'Done', Create: 'Done', Start: 'Done' });
    expect(await sentBy(mock)).toEqual([...sent[step], ...carriesOn[step]]);

    await mock.reset();
    await failAt(page, mock, row);
    await undo(page).click();
    await expectUndone(page);
    expect(await sentBy(mock)).toEqual([...sent[step], ...takesBack[step]]);
    expect(await statesOf(mock, 'sensor', 'sensor-v2')).toEqual({ sensor: 'started' });
  });
