/** @vitest-environment-options { "settings": { "disableComputedStyleRendering": true } } */
import fc from 'fast-check';
import { beforeEach, expect, test } from 'vitest';
import { summaryFilterPath } from '../../elasticsearch/summary-filter-path.ts';
import { mockUnderTest, testedVersions } from '../../mock-elasticsearch/mock-under-test.ts';
import { signInMessages } from '../sign-in/messages.ts';
import { anyAnswer, errorEnvelopes, json } from './any-answer.ts';
import { statuses } from './good-answers.ts';
import { headings, PageUnderTest } from './page-under-test.tsx';
// Loaded when they are needed, which here is in the middle of everything.
import '../sign-in/sign-in-dialog.tsx';
import '../sign-in/sign-in-page.tsx';

/** Few jobs of each version, as it has them: an answer of the mock. */
const lists = await Promise.all(
  testedVersions.map(async (version) => {
    const mock = mockUnderTest({ version });
    const rollup = version.startsWith('6.') ? '/_xpack/rollup' : '/_rollup';
    const { body } = await mock.ask('GET', `${rollup}/job/_all?filter_path=${summaryFilterPath}`);
    mock.close();
    const { jobs } = body as { jobs: { config: { id: string } }[] };
    return { jobs: jobs.filter(({ config }) => /^(sensor|orders-daily)$/.test(config.id)) };
  }),
);

let page: PageUnderTest;

beforeEach(async () => {
  page = new PageUnderTest('/', {
    status: json(statuses[0]),
    list: json(lists[0]),
    job: json({ jobs: [] }),
  });
  await page.open();
});

/** Everything is there again: the jobs, the cluster and no banner. */
function expectAllWell(): void {
  page.expectWhole();
  expect(headings('h1')).toEqual(['Rollup Jobs']);
  const shown = [...document.querySelectorAll('[data-job]')].map((link) => link.textContent);
  expect(shown).toEqual(['orders-daily', 'sensor']);
  expect(document.body.textContent).toContain('Elasticsearch 8.19.8');
  expect(document.querySelector('.euiCallOut')).toBeNull();
}

/** Gives the page so many answers, and begins anew after one that it was not up to. */
async function withstand(
  asked: 'list' | 'status',
  answers: ReturnType<typeof anyAnswer>,
  runs: number,
  expectShown: () => void,
): Promise<void> {
  let count = 0;
  await fc.assert(
    fc.asyncProperty(answers, fc.boolean(), async (answer, first) => {
      try {
        await page.answer(asked, answer, first);
        page.expectWhole();
        expectShown();
        count += 1;
        if (count % 100 > 0) return;
        await page.recover(asked);
        expectAllWell();
      } catch (error) {
        await page.open();
        throw error;
      }
    }),
    { numRuns: runs, seed: 5 },
  );
  await page.recover(asked);
  expectAllWell();
}

test('whatever 500 bodies are answered for the list, the page shows jobs, or what is wrong', async () => {
  expectAllWell();
  await withstand('list', anyAnswer(lists, errorEnvelopes), 500, () => {
    expect(headings('h1')).toEqual(['Rollup Jobs']);
    const isSaid = headings('h2').length > 0 || document.querySelector('.euiCallOut') !== null;
    expect(isSaid || document.querySelector('tbody tr') !== null).toBe(true);
  });
}, 240_000);

test('whatever 1,400 bodies are answered for the status, the page shows the jobs, or asks who one is', async () => {
  await withstand('status', anyAnswer(statuses, errorEnvelopes), 1_400, () => {
    if (headings('h1').includes(signInMessages.title)) return;
    expect(headings('h1')).toContain('Rollup Jobs');
    expect(document.querySelectorAll('[data-job]')).toHaveLength(2);
  });
}, 240_000);
