// Takes the pictures of the README again: `npm run screenshots`.
import { mkdir } from 'node:fs/promises';
import { chromium } from '@playwright/test';
import { buildIfStale } from './build-if-stale.mjs';
import { chromiumArgs, findOrInstallChromium } from './chromium.mjs';
import { startConsole } from './console-process.mjs';

const folder = 'docs/images';

await buildIfStale(['node', 'client']);
await mkdir(folder, { recursive: true });
const { executablePath } = await findOrInstallChromium();
const browser = await chromium.launch({ executablePath, args: chromiumArgs() });
const rollupJobs = await startConsole([]);
try {
  const list = await open('light');
  await list.screenshot({ path: `${folder}/job-list-light.png`, animations: 'disabled' });

  const refused = await open('dark');
  await control('faults', {
    method: 'POST',
    path: '/_rollup/job/sensor/_start',
    fault: { kind: 'status', status: 403 },
  });
  await refused.getByRole('button', { name: 'Start sensor', exact: true }).click();
  await refused.getByText('could not be started').waitFor();
  await refused.screenshot({ path: `${folder}/start-refused-dark.png`, animations: 'disabled' });
} finally {
  await browser.close();
  await rollupJobs.stop();
}

/** @param {'light' | 'dark'} colorScheme */
async function open(colorScheme) {
  const page = await browser.newPage({
    colorScheme,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
  });
  await page.goto(rollupJobs.url);
  await page.getByRole('button', { name: 'Start sensor', exact: true }).waitFor();
  return page;
}

/**
 * @param {string} path
 * @param {object} body
 */
async function control(path, body) {
  const answer = await fetch(`${rollupJobs.mockUrl}/_mock/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`The mock did not take it: ${await answer.text()}`);
}
