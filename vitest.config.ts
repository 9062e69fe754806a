import { defineConfig } from 'vitest/config';

/** `.test.ts` runs on Node; `.test.tsx` renders, and runs in happy-dom. */
export default defineConfig({
  oxc: { jsx: { runtime: 'automatic', importSource: '@emotion/react' } },
  test: {
    restoreMocks: true,
    unstubGlobals: true,
    passWithNoTests: false,
    allowOnly: false,
    // For a test that hangs, and not for a machine that has much to do.
    testTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: { name: 'node', include: ['src/**/*.test.ts'], environment: 'node' },
      },
      {
        extends: true,
        test: {
          name: 'dom',
          include: ['src/**/*.test.tsx'],
          environment: 'happy-dom',
          setupFiles: ['./vitest.setup-dom.ts'],
        },
      },
    ],
  },
});
