import type { Locator } from '@playwright/test';
import { detailsOf, linkOf } from './details-verbs.ts';
import { expect, test } from './fixtures.ts';
import { deleteButton, openJobs, startButton, stopButton } from './verbs.ts';

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
