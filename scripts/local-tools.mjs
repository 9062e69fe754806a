import { fileURLToPath } from 'node:url';

/** The command line programs among the dependencies, started without npx: no lookup, no network. */
const programs = {
  tsc: 'typescript/bin/tsc',
  eslint: 'eslint/bin/eslint.js',
  prettier: 'prettier/bin/prettier.cjs',
  knip: 'knip/bin/knip.js',
  vitest: 'vitest/vitest.mjs',
  playwright: '@playwright/test/cli.js',
};

/**
 * @param {keyof typeof programs} program
 * @param {readonly string[]} args
 * @returns {[command: string, args: string[]]} for `runProcess`
 */
export function localTool(program, args) {
  const path = fileURLToPath(new URL(`../node_modules/${programs[program]}`, import.meta.url));
  return [process.execPath, [path, ...args]];
}
