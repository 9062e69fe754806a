import { buildIfStale, builtOrExit } from './build-if-stale.mjs';
import { findOrInstallChromium } from './chromium.mjs';
import { localTool } from './local-tools.mjs';
import { findOrInstallNginx } from './nginx.mjs';
import { runProcess } from './run-process.mjs';

/** `npm run test:e2e [-- arguments of playwright test]` */
const browser = await findOrInstallChromium();
console.log(`Chromium: ${browser.executablePath} (${browser.how})`);
// Before the tests, whose time is short. Without one, only the tests that need it fail, and say why.
const nginx = await findOrInstallNginx().catch(() => null);
if (nginx) console.log(`nginx: ${nginx.executablePath} (${nginx.how})`);
await builtOrExit(buildIfStale(['node', 'client']));
const { code } = await runProcess(...localTool('playwright', ['test', ...process.argv.slice(2)]), {
  env: { PLAYWRIGHT_CHROMIUM_PATH: browser.executablePath },
});
process.exitCode = code;
