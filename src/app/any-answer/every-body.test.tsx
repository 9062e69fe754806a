import { createMemoryHistory } from '@tanstack/history';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import fc from 'fast-check';
import type { ReactNode } from 'react';
import { Fragment } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Failure } from '../../elasticsearch/failure.ts';
import { RequestError } from '../../elasticsearch/failure.ts';
import { getStatus } from '../../elasticsearch/gateway-api.ts';
import { summaryFilterPath } from '../../elasticsearch/summary-filter-path.ts';
import { getJobs, getWholeJob } from '../../elasticsearch/rollup-jobs-api.ts';
import { JobGone } from '../../jobs/details/job-gone.tsx';
import { MalformedJob } from '../../jobs/details/malformed-job.tsx';
import { detailsTabs } from '../../jobs/details/details-tab.ts';
import { TabContent } from '../../jobs/details/tab-content.tsx';
import type { Histories } from '../../jobs/health/histories.ts';
import { observeJobs } from '../../jobs/health/histories.ts';
import { jobRows } from '../../jobs/job-row.ts';
import { arrangeRows, successiveOrder } from '../../jobs/list/arrange-rows.ts';
import { findRows } from '../../jobs/list/filters/find-rows.ts';
import { noFilters } from '../../jobs/list/filters/facets.ts';
import { NoJobs } from '../../jobs/list/empty-views.tsx';
import { LoadFailure } from '../../jobs/list/failure-views.tsx';
import { jobColumns } from '../../jobs/list/table/job-columns.tsx';
import { sortKeys } from '../../jobs/list/list-view.ts';
import { mockUnderTest, testedVersions } from '../../mock-elasticsearch/mock-under-test.ts';
import { ClusterBadge } from '../cluster/cluster-badge.tsx';
import { ClusterFacts } from '../cluster/cluster-facts.tsx';
import { GatewayWarnings } from '../gateway-warnings.tsx';
import { SignedInAs } from '../signed-in-as.tsx';
import { NavigationProvider } from '../../jobs/navigation/navigation-provider.tsx';
import type { Answer } from './any-answer.ts';
import { anyAnswer, errorEnvelopes } from './any-answer.ts';
import { statuses } from './good-answers.ts';
import { respond } from './respond.ts';

const bodies = await Promise.all(
  testedVersions.map(async (version) => {
    const mock = mockUnderTest({ version });
    const rollup = version.startsWith('6.') ? '/_xpack/rollup' : '/_rollup';
    const [list, job] = await Promise.all([
      mock.ask('GET', `${rollup}/job/_all?filter_path=${summaryFilterPath}`),
      mock.ask('GET', `${rollup}/job/sensor`),
    ]);
    mock.close();
    const { jobs } = list.body as { jobs: { config: { id: string } }[] };
    const few = jobs.filter(({ config }) => /^(sensor|sensor-live-5m)$/.test(config.id));
    return { list: { jobs: few }, job: job.body };
  }),
);

const now = Date.UTC(2025, 10, 24, 10, 0, 10);
const client = new QueryClient();
const nothing = () => {};
let answered: Answer;
let complaints: string[] = [];

beforeEach(() => {
  vi.useFakeTimers({ now, toFake: ['Date'] });
  vi.stubGlobal('fetch', () => Promise.resolve(respond(answered)));
  complaints = [];
  vi.spyOn(console, 'error').mockImplementation((...said) => {
    const complaint = said.map(String).join(' ');
    // What is drawn as text has no layout, which is as it should be here.
    if (!complaint.includes('useLayoutEffect does nothing')) complaints.push(complaint);
  });
});

/** The markup, with everything around it that it asks for. */
function drawn(element: ReactNode): string {
  return renderToStaticMarkup(
    <NavigationProvider history={createMemoryHistory()}>
      <QueryClientProvider client={client}>{element}</QueryClientProvider>
    </NavigationProvider>,
  );
}

function failureView(failure: Failure): ReactNode {
  return <LoadFailure failure={failure} onRetry={nothing} isRetrying={false} />;
}

/**
 * Asks so often, each time answered otherwise, and draws what was read or why nothing was. Something is
 * drawn each time, and the client throws nothing of its own.
 */
async function drawEach<Data>(
  answers: fc.Arbitrary<Answer>,
  runs: number,
  read: () => Promise<Data>,
  view: (data: Data, choice: number) => ReactNode,
): Promise<{ read: number; failed: number }> {
  const count = { read: 0, failed: 0 };
  await fc.assert(
    fc.asyncProperty(answers, fc.nat(), async (answer, choice) => {
      answered = answer;
      const result = await read().catch((error: unknown) => {
        if (error instanceof RequestError) return error;
        throw error;
      });
      const hasFailed = result instanceof RequestError;
      count[hasFailed ? 'failed' : 'read'] += 1;
      const markup = drawn(hasFailed ? failureView(result.failure) : view(result, choice));
      expect(markup).not.toBe('');
      expect(complaints.splice(0)).toEqual([]);
    }),
    { numRuns: runs, seed: 6 },
  );
  return count;
}

/*
 * 10,000 bodies, of which the page itself is given only some hundreds in the files beside: there each costs
 * ten times as much. Here they go through the same client, rows and words, and into the same cells, tabs and
 * failures, drawn as text.
 */

test('each of 5,000 bodies for the list makes rows whose every cell can be drawn, or a failure in words', async () => {
  let histories: Histories = new Map();
  let readAt = now;
  const count = await drawEach(
    anyAnswer(
      bodies.map(({ list }) => list),
      errorEnvelopes,
    ),
    5_000,
    getJobs,
    (jobs, choice) => {
      if (jobs.length === 0) return <NoJobs />;
      readAt += 60_000;
      histories = observeJobs(histories, jobs, readAt);
      const inOrder = successiveOrder()(jobRows(jobs, histories, readAt));
      const sort = sortKeys[choice % sortKeys.length] ?? 'id';
      const arranged = arrangeRows(inOrder, { sort, direction: 'asc' });
      const { rows } = findRows(arranged, '', noFilters);
      expect(rows).toHaveLength(jobs.length);
      return (
        <>
          {rows.map((row) => (
            <p key={row.key}>
              {jobColumns.map(({ key, cell }) => (
                <Fragment key={key}>{cell(row)}</Fragment>
              ))}
            </p>
          ))}
        </>
      );
    },
  );
  expect(count.read).toBeGreaterThan(1_000);
  expect(count.failed).toBeGreaterThan(1_000);
}, 240_000);

test('each of 3,000 bodies for a job makes details that can be drawn, or a failure in words', async () => {
  const read = () => getWholeJob('sensor');
  const answers = anyAnswer(
    bodies.map(({ job }) => job),
    errorEnvelopes,
  );
  const count = await drawEach(answers, 3_000, read, (found, choice) => {
    if (found?.kind === 'job') {
      const tab = detailsTabs[choice % detailsTabs.length] ?? 'summary';
      return <TabContent tab={tab} found={found} health={undefined} />;
    }
    return found ? (
      <MalformedJob problem={found.problem} raw={found.raw} />
    ) : (
      <JobGone id="sensor" wasThere={false} next={null} onJob={nothing} onClose={nothing} />
    );
  });
  expect(count.read).toBeGreaterThan(1_000);
  expect(count.failed).toBeGreaterThan(1_000);
}, 240_000);

test('each of 2,000 bodies for the status makes a header that can be drawn, or a failure', async () => {
  const answers = anyAnswer(statuses, errorEnvelopes);
  const count = await drawEach(answers, 2_000, getStatus, (status) => (
    <>
      <ClusterBadge status={status} />
      <ClusterFacts status={status} />
      <SignedInAs user={status.user} />
      <GatewayWarnings status={status} />
    </>
  ));
  expect(count.read).toBeGreaterThan(100);
  expect(count.failed).toBeGreaterThan(500);
}, 240_000);
