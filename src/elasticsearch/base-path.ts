/**
 * Below which path of its origin this console is served, as the gateway has written it into the page:
 * `/rollup`, or `''` for the root.
 */
export const basePath = fromPage().replace(/\/$/, '');

function fromPage(): string {
  // Unit tests of what is fetched run without a page.
  if (typeof document === 'undefined') return '';
  return document.querySelector<HTMLMetaElement>('meta[name="base-path"]')?.content ?? '';
}
