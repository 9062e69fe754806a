import { defineConfig } from '@playwright/test';
import { chromiumArgs, findOrInstallChromium } from './scripts/chromium.mjs';

// The configuration is read in every worker; they get what the first reading found.
process.env['PLAYWRIGHT_CHROMIUM_PATH'] ??= (await findOrInstallChromium()).executablePath;

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'test-results',
  reporter: 'list',
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  timeout: 30_000,
  expect: { timeout: 7_500 },
  use: {
    browserName: 'chromium',
    launchOptions: {
      executablePath: process.env['PLAYWRIGHT_CHROMIUM_PATH'],
      args: chromiumArgs(),
    },
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'UTC',
    contextOptions: { reducedMotion: 'reduce' },
    screenshot: 'only-on-failure',
    trace: 'off',
  },
});
