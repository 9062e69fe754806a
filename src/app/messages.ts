import type { GatewayWarning } from '../elasticsearch/gateway-answers.ts';
import type { ColorPreference } from './color-mode.ts';

/** All texts of the shell around the pages. Another language is another object of this one's type. */
export const shellMessages = {
  product: 'Rollup Jobs',
  breadcrumbs: {
    jobs: 'Rollup Jobs',
    create: 'Create rollup job',
    change: 'Change rollup job',
    downsampling: 'Downsampling equivalent',
    import: 'Import rollup jobs',
  },
  user: (username: string) => `Signed in as ${username}`,
  userUnknown: 'Signed in. As whom, the cluster does not say at the moment.',
  signIn: 'Sign in',
  signOut: 'Sign out',
  signOutFailed: 'You are still signed in',
  warnings: {
    tls_not_verified: {
      title: 'The cluster’s identity is not verified',
      text: 'This console was started with --elasticsearch-skip-tls-verification. Anybody between it and the cluster can read the credentials and change what is sent. Start it with --elasticsearch-ca-file or --elasticsearch-ca-fingerprint instead.',
    },
  } satisfies Record<GatewayWarning, { title: string; text: string }>,
  theme: 'Theme',
  themes: {
    system: 'As the system',
    light: 'Light',
    dark: 'Dark',
  } satisfies Record<ColorPreference, string>,

  restOfToast: 'Show the rest',

  crashTitle: 'The console has a problem of its own',
  crashText: 'This is a fault of the console, not of the cluster. Your jobs are not affected.',
  startAgain: 'Start again',
  noPageTitle: 'There is no such page',
  noPageText: 'The address may be mistyped, or from another version of this console.',
  showJobs: 'Show rollup jobs',
};
