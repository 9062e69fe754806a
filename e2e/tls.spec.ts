import { expectNoAxeViolations } from './axe.ts';
import { expect, test as base } from './fixtures.ts';
import { MockControl } from './mock-control.ts';
import { enter, signIn, signInTitle } from './sign-in-verbs.ts';
import type { CertificateFiles } from './tls-processes.ts';
import { makeCertificateFiles, startTlsCluster, startTlsConsole } from './tls-processes.ts';
import { expectToast, rowOf, startButton } from './verbs.ts';

interface TestFixtures {
  /** Whom the console takes for the cluster: whoever its authority, another or none vouches for. */
  trusted: 'authority' | 'other authority' | 'anybody';
}

interface WorkerFixtures {
  files: CertificateFiles;
  /** Where a cluster answers over TLS. */
  cluster: string;
}

const test = base.extend<TestFixtures, WorkerFixtures>({
  trusted: ['authority', { option: true }],

  files: [
    async ({}, use) => {
      const files = await makeCertificateFiles();
      await use(files);
      await files.remove();
    },
    { scope: 'worker' },
  ],

  cluster: [
    async ({ files }, use) => {
      const cluster = await startTlsCluster(files);
      await use(cluster.ready);
      await cluster.stop();
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  baseURL: async ({ trusted, files, cluster }, use) => {
    const options = {
      authority: ['--elasticsearch-ca-file', files.caFile],
      'other authority': ['--elasticsearch-ca-file', files.otherCaFile],
      anybody: ['--elasticsearch-skip-tls-verification'],
    };
    const console_ = await startTlsConsole(files, cluster, options[trusted]);
    await use(console_.ready);
    await console_.stop();
  },

  mock: async ({ cluster, files }, use) => {
    const mock = new MockControl(cluster, null, files.ca);
    await mock.reset();
    await use(mock);
  },

  // The browser does not know the authority of the console's certificate.
  ignoreHTTPSErrors: true,
});

test('where the authority is trusted, an operator signs in and starts a job, all over TLS', async ({
  page,
  mock,
  expectFailures,
}) => {
  expectFailures(/GET .*_all\S* 401/);
  await page.goto('/');
  expect(page.url()).toMatch(/^https:/);
  await signIn(page);
  expect(await page.context().cookies()).toMatchObject([
    { secure: true, httpOnly: true, sameSite: 'Strict' },
  ]);
  await startButton(page, 'sensor').click();
  await expectToast(page, { title: 'Job “sensor” started' });
  await expect(rowOf(page, 'sensor')).toContainText('Started');
  expect(await mock.starts()).toEqual(['sensor']);
  await page.reload();
  await expect(rowOf(page, 'sensor')).toContainText('Started');
  await expect(page.getByText('identity is not verified')).toHaveCount(0);
});

test.describe('where another authority is trusted', () => {
  test.use({ trusted: 'other authority' });

  test('nobody signs in, nothing is sent, and the page names the option that mends it', async ({
    page,
    cluster,
    mock,
    expectFailures,
  }) => {
    expectFailures(/GET .*_all\S* 401/, /POST \/api\/session 502/);
    await page.goto('/');
    await expect(signInTitle(page)).toBeVisible();
    await enter(page, 'operator-password', 'operator');
    const refused = page.locator('.euiCallOut');
    await expect(refused).toContainText('No Elasticsearch node can be reached');
    await expect(refused).toContainText(
      `The certificate of ${cluster} is not from an authority that is trusted`,
    );
    await expect(refused).toContainText(
      'Give --elasticsearch-ca-file the certificate of the authority that has signed it.',
    );
    await expectNoAxeViolations(page, 'a cluster that is not trusted');
    expect(await page.context().cookies()).toEqual([]);
    expect(await mock.requests()).toEqual([]);
  });
});

test.describe('where anybody is trusted', () => {
  test.use({ trusted: 'anybody' });

  test('the page warns before the password is given away, and for as long as it is open', async ({
    page,
    expectFailures,
  }) => {
    expectFailures(/GET .*_all\S* 401/);
    const warning = page
      .locator('.euiCallOut')
      .filter({ hasText: 'The cluster’s identity is not verified' });
    await page.goto('/');
    await expect(signInTitle(page)).toBeVisible();
    await expect(warning).toContainText('Anybody between it and the cluster can read');
    await signIn(page);
    await expect(rowOf(page, 'sensor')).toBeVisible();
    await expect(warning).toContainText('Start it with --elasticsearch-ca-file');
    await expect(warning.getByRole('button')).toHaveCount(0);
    await expectNoAxeViolations(page, 'the warning that nothing is verified');
    await page.getByRole('link', { name: 'sensor', exact: true }).click();
    await expect(page.getByRole('dialog', { name: 'sensor' })).toBeVisible();
    await expect(warning).toBeVisible();
    await page.reload();
    await expect(page.getByRole('dialog', { name: 'sensor' })).toBeVisible();
    await expect(warning).toBeVisible();
  });
});
