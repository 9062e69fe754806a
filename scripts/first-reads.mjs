const name = 'first-reads';

/** The few modules of src/first-reads.ts: a file of their own, which is there long before the others. */
export const firstReads = {
  name,
  priority: 1,
  test: /src\/(?:first-reads|elasticsearch\/(?:first-reads|early-reads|summary-filter-path|own-headers|activity|base-path|gateway-answers))\.ts$/,
};

/**
 * Has the page run that file as soon as it is there. By itself it is only loaded ahead, and runs with
 * the app that imports it.
 *
 * @returns {import('vite').Plugin}
 */
export function firstReadsFirst() {
  return {
    name: 'rollup-jobs:first-reads-first',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html) {
        const ahead = new RegExp(
          `<link rel="modulepreload" crossorigin href="([^"]*/${name}-[^"]+)">`,
        );
        const [tag, file] = ahead.exec(html) ?? [];
        if (tag === undefined) throw new Error(`index.html does not load ${name} ahead`);
        const script = `<script type="module" async crossorigin src="${file}"></script>`;
        // Before the app, or it waits for its turn behind a megabyte.
        return html.replace(tag, '').replace(/<script type="module"/, `${script}\n    $&`);
      },
    },
  };
}
