import type { BrowserContext, ConsoleMessage } from '@playwright/test';

interface FailedRequest {
  /** `POST /api/elasticsearch/… 404`, or with `net::ERR_…` where nothing was answered. */
  line: string;
  url: string;
}

/** Chromium's line on the console for a request that failed; the request itself says more. */
const failedToLoad = /^Failed to load resource:/;

/**
 * Collects what must not happen in a page: console errors and warnings, uncaught errors, violations of
 * the content security policy, icons that there are not, and requests that fail without being announced.
 */
export class PageProblems {
  readonly #problems: string[] = [];
  readonly #failures: FailedRequest[] = [];
  readonly #loadFailures: { text: string; url: string }[] = [];
  readonly #expected: RegExp[] = [];

  /** Watches every page of a browser context, also those that open later. */
  async watch(context: BrowserContext): Promise<void> {
    await context.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        console.error(`CSP: ${event.effectiveDirective} refused ${event.blockedURI}`);
      });
    });
    context.on('console', (message) => {
      this.#hear(message);
    });
    context.on('weberror', (error) => {
      this.#problems.push(`uncaught: ${String(error.error())}`);
    });
    context.on('request', (request) => {
      // EUI takes the name of an icon that it does not know for the address of a picture.
      const isPicture = request.resourceType() === 'image' && !request.url().startsWith('data:');
      if (isPicture && !request.url().endsWith('/favicon.svg'))
        this.#problems.push(`no such icon: ${new URL(request.url()).pathname}`);
    });
    context.on('response', (response) => {
      if (response.status() >= 400) this.#fail(response.request(), String(response.status()));
    });
    context.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? 'failed';
      if (reason !== 'net::ERR_ABORTED') this.#fail(request, reason);
    });
  }

  /** Announces failures: requests whose line, `METHOD /path?query status`, matches may fail. */
  expect(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  /** What happened and was not announced. */
  unexpected(): string[] {
    const failures = this.#failures
      .filter(({ line }) => !this.#expected.some((pattern) => pattern.test(line)))
      .map(({ line }) => `request: ${line}`);
    const unseen = this.#loadFailures
      .filter(({ url }) => !this.#failures.some((failure) => failure.url === url))
      .map(({ text, url }) => `console error: ${text} (${url})`);
    return [...this.#problems, ...failures, ...unseen];
  }

  /** Announced failures that never came: the test does not show what it says. */
  missing(): string[] {
    return this.#expected
      .filter((pattern) => !this.#failures.some(({ line }) => pattern.test(line)))
      .map(String);
  }

  #fail(request: { method(): string; url(): string }, outcome: string): void {
    const url = request.url();
    const { pathname, search } = new URL(url);
    this.#failures.push({ line: `${request.method()} ${pathname}${search} ${outcome}`, url });
  }

  #hear(message: ConsoleMessage): void {
    const type = message.type();
    if (type !== 'error' && type !== 'warning' && type !== 'assert') return;
    const text = message.text();
    const { url } = message.location();
    if (failedToLoad.test(text)) this.#loadFailures.push({ text, url });
    else this.#problems.push(`console ${type}: ${text}`);
  }
}
