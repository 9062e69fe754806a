import { closeSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import * as v from 'valibot';
import type { Intent } from './request-record.ts';

const announced = v.looseObject({ request: v.string(), started: v.string(), action: v.string() });
const done = v.object({ done: v.string() });

/** What is known of an action that a gateway was killed over. */
export type LeftOver = Record<string, unknown> & Pick<Intent, 'request'>;

/**
 * The actions that have been sent and are not in the audit log yet, in a file: what stands in it when a
 * gateway starts was under way when another one was killed. It is empty whenever nothing is under way.
 */
export class PendingActions {
  readonly #fd: number;
  readonly #under = new Set<string>();
  /** From the process before; each stays in the file until it is removed. */
  readonly leftOver: readonly LeftOver[];

  /** @throws Error that says why the file cannot be opened */
  constructor(path: string) {
    this.#fd = openSync(path, 'a+', 0o600);
    this.leftOver = readLeftOver(readFileSync(this.#fd, 'utf8'));
    for (const { request } of this.leftOver) this.#under.add(request);
    if (this.#under.size === 0) ftruncateSync(this.#fd);
  }

  /** @throws Error when it cannot be written: the action must not be sent then */
  add(intent: Intent): void {
    // The line break goes first: a full disk may have left half a line.
    const bytes = Buffer.from(`\n${JSON.stringify(intent)}`);
    if (writeSync(this.#fd, bytes) < bytes.length) {
      throw new Error('the disk took a part of a line only');
    }
    this.#under.add(intent.request);
  }

  /** It stands in the audit log. Where this cannot be written, a later start finds it there. */
  remove(request: string): void {
    if (!this.#under.delete(request)) return;
    try {
      if (this.#under.size === 0) ftruncateSync(this.#fd);
      else writeSync(this.#fd, `\n${JSON.stringify({ done: request })}`);
    } catch {
      return;
    }
  }

  close(): void {
    closeSync(this.#fd);
  }
}

/** A line that is not whole was never followed by its request. */
function readLeftOver(text: string): LeftOver[] {
  const found = new Map<string, LeftOver>();
  for (const line of text.split('\n')) {
    const json = parseJson(line);
    const intent = v.safeParse(announced, json);
    if (intent.success) found.set(intent.output.request, intent.output);
    const over = v.safeParse(done, json);
    if (over.success) found.delete(over.output.done);
  }
  return [...found.values()];
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
