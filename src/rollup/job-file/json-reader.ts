/** Where and why a text stops being JSON. */
export class JsonTrouble extends Error {
  readonly offset: number;
  /** Set where the same name stands twice in an object. */
  readonly repeatedKey: string | null;

  constructor(offset: number, repeatedKey: string | null = null) {
    super('not JSON');
    this.offset = offset;
    this.repeatedKey = repeatedKey;
  }
}

/** No configuration is nearly so deep; a text that is made to be would take the stack. */
const deepest = 50;

/**
 * Reads JSON values out of a longer text, in the way of Kibana's Console: with comments between the
 * parts. Unlike `JSON.parse` it says where the parts of a list began, and refuses a name that stands
 * twice.
 */
export class JsonReader {
  readonly text: string;
  offset = 0;
  /** Where each part of a list begins. */
  readonly partOffsets = new WeakMap<object, readonly number[]>();
  /** Where the first long comment from a place on ends: a text may begin many and end none. */
  #commentEnd = { from: 0, end: -1 };

  constructor(text: string) {
    this.text = text;
  }

  /** Goes on to what is neither blank nor comment. */
  skipBlank(): void {
    while (this.#take(blank) !== '' || this.#skipLongComment());
  }

  /** The value that begins here. Throws a `JsonTrouble`, and then the offset says nothing. */
  readValue(depth = 0): unknown {
    const { offset } = this;
    if (depth > deepest) throw new JsonTrouble(offset);
    switch (this.text[offset]) {
      case '{':
        return this.#readObject(depth);
      case '[':
        return this.#readList(depth);
      case '"':
        return this.#readText();
      default:
        return this.#readScalar();
    }
  }

  #readObject(depth: number): object {
    const entries = new Map<string, unknown>();
    this.#readParts('}', () => {
      const at = this.offset;
      const key = this.#readText();
      if (entries.has(key)) throw new JsonTrouble(at, key);
      this.skipBlank();
      this.#expect(':');
      this.skipBlank();
      entries.set(key, this.readValue(depth + 1));
    });
    return Object.fromEntries(entries);
  }

  #readList(depth: number): unknown[] {
    const values: unknown[] = [];
    const offsets: number[] = [];
    this.#readParts(']', () => {
      offsets.push(this.offset);
      values.push(this.readValue(depth + 1));
    });
    this.partOffsets.set(values, offsets);
    return values;
  }

  /** What stands between two brackets, parted by commas. */
  #readParts(end: string, readPart: () => void): void {
    this.offset += 1;
    this.skipBlank();
    if (this.text[this.offset] === end) {
      this.offset += 1;
      return;
    }
    for (;;) {
      readPart();
      this.skipBlank();
      if (this.text[this.offset] === end) break;
      this.#expect(',');
      this.skipBlank();
    }
    this.offset += 1;
  }

  #readText(): string {
    const start = this.offset;
    this.#expect('"');
    for (;;) {
      inText.lastIndex = this.offset;
      const found = inText.exec(this.text);
      if (!found) throw new JsonTrouble(start);
      this.offset = found.index + 1;
      if (found[0] === '"') break;
      // JSON has no line break within a text.
      if (found[0] !== '\\') throw new JsonTrouble(found.index);
      this.offset += 1;
    }
    return parsed(this.text.slice(start, this.offset), start) as string;
  }

  #readScalar(): unknown {
    const start = this.offset;
    const word = this.#take(scalar);
    return parsed(word, start);
  }

  #expect(character: string): void {
    if (this.text[this.offset] !== character) throw new JsonTrouble(this.offset);
    this.offset += 1;
  }

  #take(pattern: RegExp): string {
    pattern.lastIndex = this.offset;
    const [taken = ''] = pattern.exec(this.text) ?? [];
    this.offset += taken.length;
    return taken;
  }

  /** One from `/*` on. Where it has no end it is none. */
  #skipLongComment(): boolean {
    if (!this.text.startsWith('/*', this.offset)) return false;
    const end = this.#commentEndFrom(this.offset + 2);
    if (end === Infinity) return false;
    this.offset = end + 2;
    return true;
  }

  #commentEndFrom(offset: number): number {
    if (offset < this.#commentEnd.from || offset > this.#commentEnd.end) {
      const end = this.text.indexOf('*/', offset);
      this.#commentEnd = { from: offset, end: end < 0 ? Infinity : end };
    }
    return this.#commentEnd.end;
  }
}

const blank = /\s+|#[^\n]*|\/\/[^\n]*/y;
const scalar = /[\w.+-]*/y;
/** What ends a text, escapes a character in it, or must not stand in it. */
const inText = /["\\\u0000-\u001f]/g;

function parsed(json: string, offset: number): unknown {
  try {
    return JSON.parse(json);
  } catch {
    throw new JsonTrouble(offset);
  }
}
