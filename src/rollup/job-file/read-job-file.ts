import type { NewJobConfig } from '../../elasticsearch/wire-types.ts';
import { checkedConfig, isObject } from './config-shape.ts';
import type { JobFileEntry, JobFileProblem } from './job-file-entry.ts';
import { JsonReader, JsonTrouble } from './json-reader.ts';
import { lineIndex } from './line-index.ts';

/**
 * The jobs of a text, and everything else in it that is neither blank nor comment, in order. It may hold
 * NDJSON, a list of configurations, answers of `GET _rollup/job/…` and `PUT` requests in the form of
 * Kibana's Console, one after the other.
 */
export function readJobFile(text: string): JobFileEntry[] {
  // JSON has no line break within a text, so that nothing but the form of the breaks is lost.
  return new JobFile(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')).read();
}

type Result = { kind: 'job'; id: string; config: NewJobConfig } | Unread;
type Unread = { kind: 'unreadable'; id: string | null; problem: JobFileProblem };

class JobFile {
  readonly #reader: JsonReader;
  readonly #text: string;
  readonly #lineAt: (offset: number) => number;
  readonly #entries: JobFileEntry[] = [];
  /** The line of each id so far. */
  readonly #lineOfId = new Map<string, number>();

  constructor(text: string) {
    this.#text = text;
    this.#reader = new JsonReader(text);
    this.#lineAt = lineIndex(text);
  }

  read(): JobFileEntry[] {
    const reader = this.#reader;
    for (;;) {
      reader.skipBlank();
      const start = reader.offset;
      if (start >= this.#text.length) return this.#entries;
      requestLine.lastIndex = start;
      const request = requestLine.exec(this.#text);
      if (request) {
        this.#readRequest(start, request);
      } else if (this.#isJsonAt(start)) {
        this.#readJson(start, (value) => {
          this.#addAll(start, value);
        });
      } else {
        this.#add(start, unread({ code: 'unknown_text' }));
        reader.offset = this.#lineEnd(start);
      }
    }
  }

  #readRequest(start: number, [line, method = '', path = '']: RegExpExecArray): void {
    const reader = this.#reader;
    reader.offset = start + line.length;
    reader.skipBlank();
    const hasBody = this.#isJsonAt(reader.offset);
    const segment = method.toUpperCase() === 'PUT' ? jobPath.exec(path)?.[1] : undefined;
    if (segment === undefined) {
      this.#add(start, unread({ code: 'other_request', request: line.trim() }));
      // What stands below a GET may be its answer; any other body belongs to the request.
      if (hasBody && method.toUpperCase() !== 'GET') this.#readJson(start, () => undefined);
      return;
    }
    const id = decoded(segment);
    if (id === null) this.#add(start, unread({ code: 'id_not_decodable', segment }));
    else if (!hasBody) this.#add(start, unread({ code: 'no_body' }, id));
    if (!hasBody) return;
    this.#readJson(start, (value) => {
      if (id !== null) this.#add(start, jobOfRequest(id, value));
    });
  }

  /** Reads one JSON value. Where it is broken, goes on with what looks like a new beginning. */
  #readJson(start: number, use: (value: unknown) => void): void {
    const reader = this.#reader;
    const from = reader.offset;
    let value: unknown;
    try {
      value = reader.readValue();
    } catch (error) {
      if (!(error instanceof JsonTrouble)) throw error;
      const { repeatedKey: key } = error;
      const beginning = this.#text.startsWith('[', from) ? nextRequest : nextBeginning;
      beginning.lastIndex = from;
      reader.offset = beginning.exec(this.#text)?.index ?? this.#text.length;
      // What breaks off does so before the next beginning, at which the reader was the first to stumble.
      const line = this.#lineAt(Math.min(error.offset, reader.offset));
      this.#add(
        start,
        unread(key === null ? { code: 'not_json', line } : { code: 'repeated_key', key, line }),
      );
      return;
    }
    use(value);
  }

  /** Everything that a value holds which stands by itself. */
  #addAll(start: number, value: unknown): void {
    if (Array.isArray(value)) {
      this.#addParts(start, value);
    } else if (isObject(value) && Object.hasOwn(value, 'jobs')) {
      const { jobs } = value;
      const unknown = Object.keys(value).find((key) => key !== 'jobs');
      if (unknown !== undefined) this.#add(start, unread({ code: 'unknown_key', path: unknown }));
      if (Array.isArray(jobs)) this.#addParts(start, jobs);
      else this.#add(start, unread({ code: 'wrong_type', path: 'jobs', expected: 'list' }));
    } else {
      this.#add(start, jobOf(value));
    }
  }

  #addParts(start: number, values: readonly unknown[]): void {
    const offsets = this.#reader.partOffsets.get(values) ?? [];
    for (const [index, value] of values.entries()) this.#add(offsets[index] ?? start, jobOf(value));
  }

  #add(offset: number, result: Result): void {
    const line = this.#lineAt(offset);
    const checked = result.kind === 'job' ? this.#unlessRepeated(result, line) : result;
    this.#entries.push(
      checked.kind === 'job'
        ? { line, ...checked }
        : { line, ...checked, excerpt: excerptOf(this.#text, offset) },
    );
  }

  #unlessRepeated(job: Extract<Result, { kind: 'job' }>, line: number): Result {
    const { id } = job;
    const earlier = this.#lineOfId.get(id);
    if (earlier !== undefined) return unread({ code: 'duplicate', id, line: earlier }, id);
    this.#lineOfId.set(id, line);
    return job;
  }

  #isJsonAt(offset: number): boolean {
    const character = this.#text.charAt(offset);
    return character === '{' || character === '[';
  }

  #lineEnd(offset: number): number {
    const end = this.#text.indexOf('\n', offset);
    return end < 0 ? this.#text.length : end;
  }
}

/** At most 200 characters, the last of them whole. A line may be long, so only they are looked at. */
function excerptOf(text: string, offset: number): string {
  const [line = ''] = text.slice(offset, offset + 200).split('\n', 1);
  return line.replace(/[\ud800-\udbff]$/, '');
}

const requestLine = /(GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)[ \t]+([^\s{[]\S*)[ \t]*/iy;
const jobPath = /^\/?(?:_rollup|_xpack\/rollup)\/job\/([^/?#]+)\/?(?:\?.*)?$/;
const nextRequest = /\n(?=[ \t]*(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)[ \t])/gi;
const nextBeginning = /\n(?=[{[]|[ \t]*(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)[ \t])/gi;

function unread(problem: JobFileProblem, id: string | null = null): Unread {
  return { kind: 'unreadable', id, problem };
}

/** A configuration with its id, or an item of `GET _rollup/job`, whose state and counters are of no use. */
function jobOf(value: unknown): Result {
  if (!isObject(value)) return unread({ code: 'not_a_job' });
  if (!Object.hasOwn(value, 'config')) return checkedJob(value);
  const unknown = Object.keys(value).find((key) => !['config', 'status', 'stats'].includes(key));
  if (unknown !== undefined) return unread({ code: 'unknown_key', path: unknown });
  const { config } = value;
  return isObject(config)
    ? checkedJob(config)
    : unread({ code: 'wrong_type', path: 'config', expected: 'object' });
}

function jobOfRequest(id: string, body: unknown): Result {
  if (!isObject(body)) return unread({ code: 'not_a_job' }, id);
  const { id: inBody = id } = body;
  if (typeof inBody === 'string' && inBody !== id)
    return unread({ code: 'two_ids', inPath: id, inBody }, id);
  return checkedJob({ ...body, id: inBody });
}

function checkedJob(value: Record<string, unknown>): Result {
  const id = typeof value['id'] === 'string' ? value['id'] : null;
  const checked = checkedConfig(value);
  if (checked.kind === 'none') return unread(checked.problem, id);
  return isUnicode(checked.id) ? { ...checked, kind: 'job' } : unread({ code: 'id_not_unicode' });
}

function isUnicode(text: string): boolean {
  try {
    encodeURIComponent(text);
    return true;
  } catch {
    return false;
  }
}

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
