import type { Locator } from '@playwright/test';
import { detailsOf, linkOf } from './details-verbs.ts';
import { expect, test } from './fixtures.ts';
import {
  deleteButton,
  letTimePass,
  openJobs,
  rowOf,
  showColumn,
  startButton,
  stopButton,
} from './verbs.ts';

test('jobs whose names begin alike can be told apart', async ({ page, mock }) => {
  const periods = ['hourly', 'daily', 'weekly'];
  const name = (period: string) => `aaa-prod-eu-central-1-nginx-access-${period}-by-country`;
  for (const period of periods)
    await mock.putJob(name(period), { config: { rollup_index: `rollup-${name(period)}` } });
  for (const width of [1440, 1024]) {
    await page.setViewportSize({ width, height: 900 });
    await openJobs(page);
    for (const period of periods) {
      const id = name(period);
      await expectInSight(linkOf(page, id), period);
      await expectInSight(rowOf(page, id).getByTitle(`rollup-${id}`), period);
    }
    const widths = await page
      .getByRole('columnheader')
      .evaluateAll((heads) => heads.map((head) => head.getBoundingClientRect().width));
    expect(Math.max(...widths)).toBe(widths[1]);
  }
});

test('a name breaks between its words', async ({ page, mock }) => {
  await mock.putJob('sensor', { config: { rollup_index: 'sensor_rollup_weekly.archive' } });
  await page.setViewportSize({ width: 1024, height: 900 });
  await openJobs(page);
  const name = rowOf(page, 'sensor').getByTitle('sensor_rollup_weekly.archive');
  expect(await linesOf(name)).toEqual(['sensor_rollup_', 'weekly.archive']);
});

test('a long schedule leaves its row low, and is said in full when it is pointed at', async ({
  page,
  mock,
}) => {
  const minutes = Array.from({ length: 12 }, (_, index) => index * 5).join(',');
  const cron = `0 ${minutes} 8,9,10,11,12,13,14,15,16,17 ? JAN,FEB,MAR MON-FRI 2026-2099`;
  await mock.putJob('long', { config: { cron } });
  await mock.putJob('short', { config: { cron: '0 0 * * * ?' } });
  await openJobs(page);
  await expect(rowOf(page, 'long')).toContainText(cron);
  const { height = 0 } = (await rowOf(page, 'long').boundingBox()) ?? {};
  expect(height).toBeLessThan(100);
  await rowOf(page, 'long').getByText(cron).hover();
  await expect(page.getByRole('tooltip')).toContainText(cron);
  await expect(page.getByRole('tooltip')).toContainText('2026 through 2099');
  await rowOf(page, 'short').getByText('0 0 * * * ?').hover();
  await expect(page.getByRole('tooltip')).toHaveCount(0);
});

test('the columns stay where they are when their values change', async ({ page, mock }) => {
  const config = {
    cron: '*/30 * * * * ?',
    groups: { date_histogram: { field: 't', fixed_interval: '10s' } },
  };
  const bucket = Math.floor(Date.now() / 60_000) * 60_000;
  await mock.reset({ seeds: 'none' });
  await mock.putJob('sensor', { config, status: { job_state: 'stopped' } });
  await page.clock.install();
  await openJobs(page);
  for (const column of ['Rolled up through', 'Rollups indexed']) await showColumn(page, column);
  const places = () =>
    page
      .getByRole('columnheader')
      .evaluateAll((heads) => heads.map((head) => head.getBoundingClientRect().x));
  const before = await places();
  for (const [position, count] of [
    [bucket, 1_000],
    [bucket + 10_000, 1_234_567_890],
  ] as const) {
    await mock.putJob('sensor', {
      config,
      status: { job_state: 'started', current_position: { 't.date_histogram': position } },
      stats: { documents_processed: count, rollups_indexed: count, trigger_count: count },
    });
    await letTimePass(page, 60_000);
    await expect(rowOf(page, 'sensor')).toContainText(count.toLocaleString('en'));
    expect(await places()).toEqual(before);
  }
});

test('the actions stand below their name', async ({ page }) => {
  for (const width of [1920, 1024]) {
    await page.setViewportSize({ width, height: 900 });
    await openJobs(page);
    const head = await page.getByRole('columnheader', { name: 'Actions' }).evaluate((cell) => {
      const words = document.createRange();
      words.selectNodeContents(cell);
      return words.getBoundingClientRect().x;
    });
    const start = await startButton(page, 'sensor').boundingBox();
    expect(Math.abs((start?.x ?? 0) - head)).toBeLessThan(1);
  }
});

test('a button of a row shows that it is pointed at, and that it is pressed', async ({
  page,
  mock,
}) => {
  await openJobs(page);
  for (const [verb, button] of Object.entries({
    start: startButton(page, 'sensor'),
    stop: stopButton(page, 'sensor-live-5m'),
    delete: deleteButton(page, 'sensor'),
  })) {
    const background = () => button.evaluate((element) => getComputedStyle(element).background);
    const plain = await background();
    await button.hover();
    const pointedAt = await background();
    await page.mouse.down();
    expect(new Set([plain, pointedAt, await background()]).size, verb).toBe(3);
    await page.mouse.move(0, 0);
    await page.mouse.up();
  }
  expect(await mock.starts()).toEqual([]);
});

test('the ring of a job that is focused is whole', async ({ page }) => {
  await openJobs(page);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('j');
  const link = rowOf(page, 'metrics-cpu-hourly').getByRole('link');
  await expect(link).toBeFocused();
  const cutOff = await link.evaluate((element) => {
    const { outlineWidth, outlineOffset } = getComputedStyle(element);
    const ring = Number.parseFloat(outlineWidth) + Number.parseFloat(outlineOffset);
    const around = element.parentElement?.getBoundingClientRect();
    return (around?.x ?? 0) - (element.getBoundingClientRect().x - ring);
  });
  expect(cutOff).toBeLessThanOrEqual(0);
});

test('with the colours of the system, a button that does nothing now looks so', async ({
  page,
  mock,
}) => {
  await mock.putJob('sensor', { status: { job_state: 'stopped' } });
  await page.emulateMedia({ forcedColors: 'active' });
  await openJobs(page);
  const gray = await page.evaluate(() => {
    const probe = document.body.appendChild(document.createElement('span'));
    probe.style.color = 'GrayText';
    return getComputedStyle(probe).color;
  });
  const bar = page.getByRole('group', { name: 'Selected jobs' });
  expect(await colorsOf(startButton(page, 'sensor'))).not.toContain(gray);
  expect(await colorsOf(deleteButton(page, 'sensor'))).not.toContain(gray);
  expect(await colorsOf(stopButton(page, 'sensor'))).toEqual([gray]);
  for (const name of ['Start', 'Export', 'Clear selection'])
    expect(await colorsOf(bar.getByRole('button', { name })), name).toEqual([gray]);
  await linkOf(page, 'sensor').click();
  const details = detailsOf(page, 'sensor');
  expect(await colorsOf(details.getByRole('button', { name: 'Start' }))).not.toContain(gray);
  expect(await colorsOf(details.getByRole('button', { name: 'Stop' }))).toEqual([gray]);
});

/** Of a button, what stands in it and its edge. */
function colorsOf(button: Locator): Promise<string[]> {
  return button.evaluate((element) => {
    const { borderStyle, borderColor } = getComputedStyle(element);
    const colors = [element, ...element.querySelectorAll('*')].map(
      (part) => getComputedStyle(part).color,
    );
    return [...new Set([...colors, ...(borderStyle === 'none' ? [] : [borderColor])])];
  });
}

/** That a word of a text is not cut off by the clamp around it. */
async function expectInSight(text: Locator, word: string): Promise<void> {
  const below = await text.evaluate((element, part) => {
    const words = element.firstChild;
    const clamp = element.closest('.jobRow__clamped');
    if (!words || !clamp) return null;
    const at = words.textContent?.indexOf(part) ?? 0;
    const range = document.createRange();
    range.setStart(words, at);
    range.setEnd(words, at + part.length);
    return range.getBoundingClientRect().bottom - clamp.getBoundingClientRect().bottom;
  }, word);
  expect(below).toBeLessThanOrEqual(0);
}

/** What stands in each line of an element that has no elements with texts of their own. */
function linesOf(text: Locator): Promise<string[]> {
  return text.evaluate((element) => {
    const lines = new Map<number, string>();
    const range = document.createRange();
    for (const node of element.childNodes)
      for (const [index, character] of [...(node.textContent ?? '')].entries()) {
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        const { y } = range.getBoundingClientRect();
        lines.set(y, (lines.get(y) ?? '') + character);
      }
    return [...lines.values()];
  });
}
