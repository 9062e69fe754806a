/** What Chrome 136 and later look for at the very beginning of a script; to others it is a comment. */
const hint = '//# allFunctionsCalledOnLoad\n';

/**
 * Has the browser compile the whole of the first view's script while it comes and beside the page, and not each
 * function by itself when it is called first, while the page waits. What it gives stands in docs/performance.md.
 *
 * @returns {import('vite').Plugin}
 */
export function compileAhead() {
  return {
    name: 'rollup-jobs:compile-ahead',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    // Written after the file has its name, which is to change with it.
    augmentChunkHash: ({ isEntry }) => (isEntry ? hint : ''),
    generateBundle: {
      // Vite writes before the first line too.
      order: 'post',
      handler(_options, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type === 'chunk' && file.isEntry) file.code = hint + file.code;
        }
      },
    },
  };
}
