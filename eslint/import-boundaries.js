/** Which of our folders may import which: the arrows of the architecture picture in CONTRIBUTING.md. */

const wireTypes = 'elasticsearch/wire-types.ts';

/** What differs between versions: one table, for the rules of a job as for the gateway. */
const serverRules = 'elasticsearch/server-rules.ts';

/** @type {Record<string, string[]>} */
const mayImport = {
  'main.tsx': ['app', 'first-reads.ts'],
  'first-reads.ts': ['elasticsearch'],
  app: ['app', 'jobs', 'rollup', 'elasticsearch'],
  jobs: ['jobs', 'rollup', 'elasticsearch'],
  rollup: ['rollup', wireTypes, serverRules],
  elasticsearch: ['elasticsearch'],
  gateway: ['gateway', 'elasticsearch'],
  'mock-elasticsearch': ['mock-elasticsearch', wireTypes],
  commands: ['commands', 'gateway', 'mock-elasticsearch', 'elasticsearch'],
};

/** A test may drive the real gateway and the real mock, wherever it stands. */
const testsMayAlsoImport = ['gateway', 'mock-elasticsearch'];

/** Each of these is a page, and puts the other folders of `jobs` together; they do not know it. */
const pages = ['list', 'create', 'change', 'import', 'downsampling'];

/** What pages are made of. */
const parts = [
  'actions',
  'bulk',
  'buttons',
  'change-run',
  'code',
  'details',
  'export',
  'fields',
  'health',
  'hints',
  'job-form',
  'navigation',
  'preferences',
  'shortcuts',
];

/** To change a job, and to import many, jobs are created. */
const mayCreate = ['change', 'bulk'];

const partZones = pages.flatMap((page) =>
  [...parts, ...pages]
    .filter((folder) => folder !== page && !(page === 'create' && mayCreate.includes(folder)))
    .map((folder) => pageZone(page, folder)),
);

/**
 * @param {string} page
 * @param {string} folder
 */
function pageZone(page, folder) {
  return {
    target: `./src/jobs/${folder}`,
    from: `./src/jobs/${page}`,
    message: `jobs/${page} is a page and puts parts together; jobs/${folder} does not know it.`,
  };
}

/** @param {string[]} more */
function zones(more = []) {
  const folders = Object.entries(mayImport).map(([folder, allowed]) => ({
    target: `./src/${folder}`,
    from: './src',
    except: [...new Set([...allowed, ...more])].map((path) => `./${path}`),
    message: `src/${folder} may import ${allowed.join(', ')} and nothing else of ours.`,
  }));
  return [...folders, ...partZones];
}

const react = ['react', 'react-*', '@elastic/eui*', '@emotion/*', '@tanstack/*'];
const node = ['node:*', '@hono/*', 'hono', 'hono/*', '@elastic/transport'];

/**
 * @param {string[]} files
 * @param {string[]} packages
 * @param {string} message
 * @returns {import('eslint').Linter.Config}
 */
function withoutPackages(files, packages, message) {
  const group = packages.flatMap((name) => [name, `${name}/**`]);
  return {
    files,
    ignores: ['**/*.test.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-restricted-imports': ['error', { patterns: [{ group, message }] }],
    },
  };
}

/** @type {import('eslint').Linter.Config[]} */
export const importBoundaries = [
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: { 'import-x/no-restricted-paths': ['error', { zones: zones() }] },
  },
  {
    files: ['src/**/*.test.{ts,tsx}'],
    rules: { 'import-x/no-restricted-paths': ['error', { zones: zones(testsMayAlsoImport) }] },
  },
  withoutPackages(
    ['src/{rollup,elasticsearch}/**'],
    [...react, ...node],
    'What a rollup job is and what stands on the wire needs no React and no Node.',
  ),
  withoutPackages(
    ['src/{app,jobs}/**', 'src/main.tsx'],
    node,
    'This runs in the browser; the gateway is reached over HTTP.',
  ),
  withoutPackages(
    ['src/{gateway,mock-elasticsearch,commands}/**'],
    react,
    'This runs on Node; React belongs to the app.',
  ),
  {
    files: ['e2e/**', 'bench/**', 'scripts/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '/src/',
              allowTypeImports: true,
              message:
                'End-to-end tests and scripts meet the program from outside; types are fine.',
            },
          ],
        },
      ],
    },
  },
];
