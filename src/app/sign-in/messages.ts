/** All texts of signing in and out. */
export const signInMessages = {
  title: 'Sign in',
  text: 'With your own Elasticsearch user or API key. You can do here what it may do there.',
  endedTitle: 'Sign in again',
  endedText: (reason: string) =>
    `${reason} This page stays as you left it. What was refused meanwhile was not sent: try it again once you are signed in.`,
  signedOut: 'You have signed out',
  with: 'Sign in with',
  ways: { password: 'User name', apiKey: 'API key' },
  username: 'User name',
  password: 'Password',
  apiKey: 'API key',
  apiKeyHelp: 'The value of “encoded”, or “id” and “api_key” with a colon between them.',
  empty: 'Fill this in.',
  submit: 'Sign in',
  close: 'Not now',
  notAccepted: 'Elasticsearch does not accept these credentials',
  notPossible: 'Signing in did not work',
  signedInAs: (user: string) => `Signed in as ${user}`,
  signOut: 'Sign out',
  signOutFailed: 'You are still signed in',
};
