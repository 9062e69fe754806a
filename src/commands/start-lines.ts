import type { RunningConsole } from './run-console.ts';
import type { StartOptions } from './start-options.ts';

/** What the start of the console prints: where it is, on which cluster, and in whose name one acts there. */
export function startLines(
  url: string,
  { demo, metricsUrl }: Pick<RunningConsole, 'demo' | 'metricsUrl'>,
  options: Pick<StartOptions, 'nodes' | 'username' | 'apiKey' | 'noSignIn'>,
): string[] {
  return [
    `Rollup Jobs is ready at ${url}`,
    ...(demo ? demoLines(demo) : clusterLines(options)),
    ...(metricsUrl === null ? [] : [`Metrics are at ${metricsUrl}`]),
  ];
}

function demoLines({ url, users }: NonNullable<RunningConsole['demo']>): string[] {
  return [
    `The demo cluster is at ${url}, with the users ${users.join(', ')};`,
    'the password of each is its name followed by -password.',
    `Nobody has to sign in: one is ${users[0] ?? ''} first, and another user by the demo controls.`,
  ];
}

/** The addresses hold no credentials: `readNodes` lets none through. */
function clusterLines(options: Parameters<typeof startLines>[2]): string[] {
  return [`The cluster is at ${(options.nodes ?? []).join(', ')}`, signInLine(options)];
}

function signInLine({ username, apiKey, noSignIn }: Parameters<typeof startLines>[2]): string {
  if (apiKey !== undefined) return 'Nobody has to sign in: everybody acts with one API key.';
  if (username !== undefined)
    return `Nobody has to sign in: everybody acts as the user ${username}.`;
  if (noSignIn) return 'Nobody has to sign in, and no credentials are sent to the cluster.';
  return 'One signs in with a user or an API key of the cluster.';
}
