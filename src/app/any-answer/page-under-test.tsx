import { act, cleanup, render } from '@testing-library/react';
import { expect, vi } from 'vitest';
import { faultMessages } from '../../jobs/details/fault-messages.ts';
import { App } from '../app.tsx';
import { shellMessages } from '../messages.ts';
import { createQueryClient } from '../query-client.ts';
import type { Answer } from './any-answer.ts';
import { respond } from './respond.ts';

/** What the page asks for while it shows the list, and the details of a job. */
export type Asked = 'status' | 'list' | 'job';

const keyOf = {
  status: ['status'],
  list: ['rollup-jobs', 'list'],
  job: ['rollup-jobs', 'whole'],
} satisfies Record<Asked, string[]>;

/** The whole console in happy-dom, with its own routes and client. Only `fetch` is stubbed, and the clock. */
export class PageUnderTest {
  readonly #client = createQueryClient();
  readonly #path: string;
  readonly #good: Record<Asked, Answer>;
  #answers: Record<Asked, Answer>;
  #complaints: string[] = [];

  /** The path that is open, and what is answered as long as all is well. */
  constructor(path: string, good: Record<Asked, Answer>) {
    this.#path = path;
    this.#good = good;
    this.#answers = { ...good };
    enumerateLocation();
    vi.useFakeTimers({
      now: Date.UTC(2025, 10, 24, 10, 0, 10),
      toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'],
    });
    vi.stubGlobal('fetch', (url: string) => Promise.resolve(respond(this.#answers[askedBy(url)])));
    vi.spyOn(console, 'error').mockImplementation((...said) => {
      this.#complaints.push(said.map(String).join(' ').slice(0, 500));
    });
  }

  /** Begins anew, with good answers. */
  async open(): Promise<void> {
    cleanup();
    this.#client.clear();
    this.#answers = { ...this.#good };
    window.history.replaceState(null, '', this.#path);
    render(<App queryClient={this.#client} />);
    // It asks once it is drawn, and again once the parts are there that are loaded when they are needed.
    for (let round = 0; round < 3; round += 1) await act(() => this.#settled());
    this.#complaints = [];
  }

  /** Lets the page ask again and be answered this; `first`, as if it had just been loaded. */
  async answer(asked: Asked, answer: Answer, first = false): Promise<void> {
    this.#answers[asked] = answer;
    const query = { queryKey: keyOf[asked] };
    // One act: the page is drawn once, when all is read.
    await act(async () => {
      void (first ? this.#client.resetQueries(query) : this.#client.invalidateQueries(query));
      await this.#settled();
    });
  }

  /** Lets the page be answered well again. */
  async recover(asked: Asked): Promise<void> {
    await this.answer(asked, this.#good[asked]);
  }

  /** That the console is not at fault, does not say so, and nothing of it is missing. */
  expectWhole(): void {
    const complaints = this.#complaints;
    this.#complaints = [];
    expect(complaints).toEqual([]);
    expect(headings('h2')).not.toContain(shellMessages.crashTitle);
    expect(document.querySelector('h1')?.textContent).toBeTruthy();
    expect(toasts()).not.toContain(faultMessages.title);
  }

  async #settled(): Promise<void> {
    await new Promise((read) => setImmediate(read));
    await vi.advanceTimersByTimeAsync(0);
    for (let turns = 0; this.#client.isFetching() > 0 && turns < 200; turns += 1) {
      // happy-dom reads a body in real turns of the event loop.
      await new Promise((read) => setImmediate(read));
      // What may help soon is asked for again after some seconds.
      await vi.advanceTimersByTimeAsync(turns < 10 ? 0 : 500);
    }
    expect(this.#client.isFetching()).toBe(0);
    // What has been read is told to the page by a timer.
    await vi.advanceTimersByTimeAsync(0);
  }
}

function askedBy(url: string): Asked {
  if (url === '/api/status') return 'status';
  return url.includes('/_rollup/job/_all?') ? 'list' : 'job';
}

/** In a browser its parts can be enumerated, and EUI's `url-parse` does; in happy-dom they cannot. */
function enumerateLocation(): void {
  const prototype = Object.getPrototypeOf(window.location) as object;
  for (const [key, property] of Object.entries(Object.getOwnPropertyDescriptors(prototype))) {
    if (property.get) Object.defineProperty(prototype, key, { ...property, enumerable: true });
  }
}

export function headings(level: 'h1' | 'h2' | 'h3'): string[] {
  return [...document.querySelectorAll(level)].map((heading) => heading.textContent);
}

function toasts(): string {
  return [...document.querySelectorAll('.euiToast')].map((toast) => toast.textContent).join(' ');
}
