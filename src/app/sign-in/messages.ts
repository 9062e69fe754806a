/** All texts of signing in: loaded where somebody is asked to. */
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
  refused: {
    password: 'The user name or the password is wrong',
    apiKey: 'Elasticsearch does not accept this API key',
  },
  refusedText: {
    password: (reason: string) => `Or the user is disabled. Elasticsearch: ${reason}`,
    apiKey: (reason: string) =>
      `It is mistyped, has expired or was invalidated. Elasticsearch: ${reason}`,
  },
  notPossible: 'Signing in did not work',
};
