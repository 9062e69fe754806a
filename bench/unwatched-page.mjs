/**
 * Pages as a person's browser has them: no tool listens to them. Playwright has its own pages tell of each request and
 * of all that a script does. For the former they keep every answer, and stand still at the end of a long one; with the
 * latter, script is slower to compile.
 *
 * @typedef {import('@playwright/test').Browser} Browser
 * @typedef {import('@playwright/test').CDPSession} CDPSession
 */

/** @typedef {{ id: number, result: Record<string, unknown>, error?: { message: string } }} Answer */

/**
 * Sends a command of Chrome's protocol to a page, and resolves with its result.
 *
 * @typedef {(method: string, params?: object) => Promise<Record<string, unknown>>} Send
 */

/**
 * Opens a page with nothing in any cache.
 *
 * @param {Browser} browser
 * @returns {Promise<{ send: Send, close: () => Promise<void> }>}
 */
export async function openUnwatched(browser) {
  const session = await browser.newBrowserCDPSession();
  // Playwright leaves alone what is in a context that it has not made.
  const context = await session.send('Target.createBrowserContext');
  const target = await session.send('Target.createTarget', { url: 'about:blank', ...context });
  return {
    send: await attach(session, target),
    close: async () => {
      await session.send('Target.disposeBrowserContext', context);
      await session.detach();
    },
  };
}

/**
 * @param {CDPSession} session of the browser
 * @param {{ targetId: string }} target
 * @returns {Promise<Send>}
 */
async function attach(session, target) {
  const { sessionId } = await session.send('Target.attachToTarget', target);
  /** @type {Map<number, (answer: Answer) => void>} */
  const waiting = new Map();
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    /** @type {unknown} */
    const told = JSON.parse(message);
    const answer = /** @type {Answer} */ (told);
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  let last = 0;
  return async (method, params = {}) => {
    const id = ++last;
    /** @type {Promise<Answer>} */
    const answered = new Promise((resolve) => waiting.set(id, resolve));
    const message = JSON.stringify({ id, method, params });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    const { result, error } = await answered;
    if (error) throw new Error(`${method}: ${error.message}`);
    return result;
  };
}
