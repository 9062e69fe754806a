/**
 * Which rows of the table React has drawn, and in which the document has changed. React tells whoever has put the hook
 * of its developer tools into the page what it has committed, in a build for production too.
 *
 * @typedef {import('@playwright/test').BrowserContext} BrowserContext
 * @typedef {import('@playwright/test').Page} Page
 */

/**
 * In the page. No performance marks, which stand still where its clock is stepped.
 *
 * @typedef {{ benchRows: { drawn: Set<string>, mutated: Set<string> } }} Watched
 */

/**
 * From now on every page counts.
 *
 * @param {BrowserContext} context
 */
export async function watchDrawnRows(context) {
  await context.addInitScript(watchRowsOfTable);
}

/**
 * How many different rows since the last time.
 *
 * @param {Page} page
 * @returns {Promise<{ drawn: number, mutated: number }>}
 */
export function takeDrawnRows(page) {
  return page.evaluate(() => {
    const { drawn, mutated } = /** @type {Watched} */ (/** @type {unknown} */ (window)).benchRows;
    const counts = { drawn: drawn.size, mutated: mutated.size };
    drawn.clear();
    mutated.clear();
    return counts;
  });
}

/** Runs in the page. */
function watchRowsOfTable() {
  /** @type {Watched['benchRows']} */
  const benchRows = { drawn: new Set(), mutated: new Set() };
  /**
   * @typedef {object} Fiber as far as it is read here
   * @property {string | null} key
   * @property {unknown} type
   * @property {number} flags
   * @property {Fiber | null} child
   * @property {Fiber | null} sibling
   */

  /** React's own mark of a component that was called in this commit. */
  const performedWork = 1;
  /** The fibers of the last commit: one that is still there was not even looked at. */
  let earlier = new WeakSet();

  /** @param {Fiber | null} parent */
  const childrenOf = (parent) => {
    const children = [];
    for (let child = parent?.child ?? null; child; child = child.sibling) children.push(child);
    return children;
  };
  /**
   * @param {Fiber} fiber
   * @param {WeakSet<object>} now
   * @returns {boolean} whether anything in it was drawn
   */
  const isDrawn = (fiber, now) => {
    now.add(fiber);
    let is = !earlier.has(fiber) && typeof fiber.type !== 'string' && fiber.type !== null;
    is &&= (fiber.flags & performedWork) !== 0;
    for (const child of childrenOf(fiber)) if (isDrawn(child, now)) is = true;
    return is;
  };
  /**
   * @param {Fiber} fiber
   * @returns {Fiber[]} those of the rows: what stands in a list, with a key, below a `tbody`
   */
  const rowsIn = (fiber) => {
    if (fiber.type !== 'tbody') return childrenOf(fiber).flatMap(rowsIn);
    /** @param {Fiber} below @returns {Fiber[]} */
    const keyed = (below) =>
      childrenOf(below).flatMap((child) => (child.key === null ? keyed(child) : [child]));
    return keyed(fiber);
  };

  Object.assign(window, {
    benchRows,
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberUnmount: () => undefined,
      onPostCommitFiberRoot: () => undefined,
      onCommitFiberRoot: (/** @type {number} */ _id, /** @type {{ current: Fiber }} */ root) => {
        const now = new WeakSet();
        for (const row of rowsIn(root.current)) {
          if (isDrawn(row, now)) benchRows.drawn.add(row.key ?? '');
        }
        earlier = now;
      },
    },
  });

  new MutationObserver((mutations) => {
    for (const { target } of mutations) {
      const element = target instanceof Element ? target : target.parentElement;
      const row = element?.closest('tbody tr');
      if (row) benchRows.mutated.add(row.querySelector('th')?.textContent ?? '');
    }
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
}
