/** @vitest-environment-options { "settings": { "disableComputedStyleRendering": true } } */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { summaryFilterPath } from '../../elasticsearch/summary-filter-path.ts';
import { detailsTabs } from '../../jobs/details/details-tab.ts';
import { mockUnderTest, testedVersions } from '../../mock-elasticsearch/mock-under-test.ts';
import { anyAnswer, errorEnvelopes, json } from './any-answer.ts';
import { statuses } from './good-answers.ts';
import { headings, PageUnderTest } from './page-under-test.tsx';
// Loaded when they are needed, which here is in the middle of everything.
import '../../jobs/code/highlighted-text.tsx';
import '../../jobs/details/job-details.tsx';

const bodies = await Promise.all(
  testedVersions.map(async (version) => {
    const mock = mockUnderTest({ version });
    const rollup = version.startsWith('6.') ? '/_xpack/rollup' : '/_rollup';
    const [list, job] = await Promise.all([
      mock.ask('GET', `${rollup}/job/sensor?filter_path=${summaryFilterPath}`),
      mock.ask('GET', `${rollup}/job/sensor`),
    ]);
    mock.close();
    return { list: list.body, job: job.body };
  }),
);
const latest = bodies.at(-1);

/** The flyout with the job's name, and something in it. */
function expectDetails(): void {
  expect(headings('h1')).toEqual(['Rollup Jobs']);
  expect(headings('h2')).toContain('sensor');
  const said = document.querySelector('.euiFlyoutBody')?.textContent;
  expect(said).toBeTruthy();
}

test.each(detailsTabs)(
  'whatever 10 bodies are answered for the job, its details and the list stay: %s',
  async (tab) => {
    const page = new PageUnderTest(`/?job=sensor&tab=${tab}`, {
      status: json(statuses[0]),
      list: json(latest?.list),
      job: json(latest?.job),
    });
    await page.open();
    const whole = document.querySelector('.euiFlyoutBody')?.textContent;
    await fc.assert(
      fc.asyncProperty(
        anyAnswer(
          bodies.map(({ job }) => job),
          errorEnvelopes,
        ),
        fc.boolean(),
        async (answer, first) => {
          try {
            await page.answer('job', answer, first);
            page.expectWhole();
            expectDetails();
          } catch (error) {
            await page.open();
            throw error;
          }
        },
      ),
      { numRuns: 10, seed: 7 },
    );
    await page.recover('job');
    page.expectWhole();
    expectDetails();
    expect(document.querySelector('.euiFlyoutBody')?.textContent).toBe(whole);
  },
  120_000,
);
