import untypedElasticEui from '@elastic/eslint-plugin-eui';
import tanstackQuery from '@tanstack/eslint-plugin-query';
import { defineConfig, globalIgnores } from 'eslint/config';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import playwright from 'eslint-plugin-playwright';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { fileNames } from './eslint/file-names.js';
import { importBoundaries } from './eslint/import-boundaries.js';

/**
 * The plugin's declaration file is empty.
 *
 * @typedef {import('eslint').ESLint.Plugin & { configs: { recommended: { rules: object } } }} EuiPlugin
 */
const elasticEui = /** @type {EuiPlugin} */ (/** @type {unknown} */ (untypedElasticEui));

const tests = ['src/**/*.test.{ts,tsx}'];
const react = ['src/**/*.tsx', 'src/{app,jobs}/**/*.ts'];

/** `warn` is what plugins say of most of their rules; here a rule counts or it is off. */
const asErrors = (/** @type {object | undefined} */ rules) =>
  Object.fromEntries(Object.keys(rules ?? {}).map((name) => [name, 'error']));

/** @type {{ selector: string, message: string }[]} */
const noBarrels = [
  {
    selector: 'ExportAllDeclaration',
    message: 'No barrels: import from the file that defines the name.',
  },
  {
    selector: 'ExportNamedDeclaration[source]',
    message: 'No barrels: import from the file that defines the name.',
  },
];

export default defineConfig(
  globalIgnores(['dist/', 'test-results/', 'playwright-report/']),
  {
    linterOptions: { reportUnusedDisableDirectives: 'error' },
  },
  {
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-syntax': ['error', ...noBarrels],
    },
  },
  {
    plugins: { 'import-x': importX, local: { rules: { 'file-names': fileNames } } },
    settings: {
      'import-x/extensions': ['.ts', '.tsx', '.js', '.mjs'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.js'] })],
    },
    rules: {
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      'import-x/no-duplicates': 'error',
      'local/file-names': 'error',
    },
  },
  ...importBoundaries,
  {
    files: react,
    plugins: { '@elastic/eui': elasticEui },
    extends: [
      reactHooks.configs.flat.recommended,
      tanstackQuery.configs['flat/recommended-strict'],
    ],
    rules: {
      ...asErrors(elasticEui.configs.recommended.rules),
      'react-hooks/exhaustive-deps': 'error',
    },
  },
  {
    files: tests,
    rules: {
      'no-restricted-syntax': [
        'error',
        ...noBarrels,
        {
          selector:
            'MemberExpression[object.name=/^(it|test|describe|suite)$/][property.name=/^(only|skip|skipIf|runIf|todo|fails)$/]',
          message: 'Every test runs: none is skipped, focused or left for later.',
        },
        {
          selector: 'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]',
          message: 'Every test runs: none is skipped, focused or left for later.',
        },
        {
          selector: 'CallExpression[callee.name="setTimeout"][arguments.0.name="resolve"]',
          message: 'No sleeps in tests: step a clock or wait for what is expected.',
        },
      ],
      // A spy is read as a property, and a mock that does nothing is what was meant.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-empty-function': 'off',
    },
  },
  {
    files: ['e2e/**/*.ts'],
    extends: [playwright.configs['flat/recommended']],
    rules: {
      ...asErrors(playwright.configs['flat/recommended'].rules),
      'no-empty-pattern': 'off',
      'playwright/expect-expect': ['error', { assertFunctionPatterns: ['^expect[A-Z]'] }],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    rules: { '@typescript-eslint/no-unsafe-type-assertion': 'off' },
  },
);
