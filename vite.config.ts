import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compileAhead } from './scripts/compile-ahead.mjs';
import { firstReads, firstReadsFirst } from './scripts/first-reads.mjs';
import { leanEui } from './scripts/lean-eui.mjs';
import { precompress } from './scripts/precompress.mjs';

const root = fileURLToPath(new URL('.', import.meta.url));

/**
 * One configuration, two builds: the browser's app into dist/app, and the commands (gateway and mock)
 * into dist/node. `vite build --app` builds both; scripts/build.mjs also builds one alone.
 */
export default defineConfig({
  root,
  // The gateway writes its base path in the place of `./` into index.html; scripts find each other.
  base: './',
  plugins: [
    react({ jsxImportSource: '@emotion/react' }),
    ...leanEui(),
    firstReadsFirst(),
    compileAhead(),
    precompress(),
  ],
  resolve: {
    // What these save is measured in docs/decisions: EUI without prop types, what it asks of lodash made for today,
    // and a highlighter that starts without its two hundred languages.
    alias: [
      { find: /^@elastic\/eui$/, replacement: '@elastic/eui/optimize/es/index.js' },
      { find: /^@elastic\/eui\/es\//, replacement: '@elastic/eui/optimize/es/' },
      { find: /^lodash$/, replacement: 'es-toolkit/compat' },
      { find: /^lodash\/([A-Za-z]+)$/, replacement: 'es-toolkit/compat/$1' },
      { find: /^refractor$/, replacement: 'refractor/core.js' },
    ],
  },
  environments: {
    client: {
      build: {
        outDir: 'dist/app',
        emptyOutDir: true,
        // A `data:` URL for a font or an image would need a weaker content security policy.
        assetsInlineLimit: 0,
        chunkSizeWarningLimit: 1500,
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                firstReads,
                // One file of all else that the first view needs, instead of thirty.
                { name: 'first-view', tags: ['$initial'] },
              ],
            },
          },
        },
      },
    },
    node: {
      consumer: 'server',
      build: {
        outDir: 'dist/node',
        emptyOutDir: true,
        copyPublicDir: false,
        ssr: true,
        target: 'node20',
        minify: false,
        sourcemap: true,
        rolldownOptions: {
          input: {
            start: 'src/commands/start.ts',
            'rollup-jobs': 'src/commands/rollup-jobs.ts',
            mock: 'src/commands/mock.ts',
            dev: 'src/commands/dev.ts',
          },
          output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
        },
      },
    },
  },
  builder: {},
});
