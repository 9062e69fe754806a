import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';

/** In bytes. A full disk must not fill the memory as well. */
const mostKept = 1024 * 1024;

/**
 * A file that lines are added to, each at once. What cannot be written is kept, and goes before the
 * next line. A file that is new can be read by its owner only.
 */
export class AppendedFile {
  readonly #path: string;
  #fd: number;
  #unwritten: Buffer = Buffer.alloc(0);

  /** @throws Error that says why the file cannot be opened */
  constructor(path: string) {
    this.#path = path;
    this.#fd = open(path);
    // A process that was killed, or a full disk, may have left half a line.
    if (!endsWithLine(this.#fd)) this.#unwritten = Buffer.from('\n');
  }

  /** @throws Error when it could not be written; it is kept, where not too much is */
  write(line: string): void {
    if (this.#unwritten.length > mostKept) this.flush();
    this.#unwritten = Buffer.concat([this.#unwritten, Buffer.from(line)]);
    this.flush();
  }

  /** @throws Error when what was kept still cannot be written */
  flush(): void {
    while (this.#unwritten.length > 0) {
      this.#unwritten = this.#unwritten.subarray(writeSync(this.#fd, this.#unwritten));
    }
  }

  /**
   * Goes on in the file that has the path now, after the old one was moved away.
   *
   * @throws Error when there can be none; the old one goes on
   */
  reopen(): void {
    const fd = open(this.#path);
    closeSync(this.#fd);
    this.#fd = fd;
  }

  close(): void {
    closeSync(this.#fd);
  }
}

/** To append and to read. */
function open(path: string): number {
  return openSync(path, 'a+', 0o600);
}

function endsWithLine(fd: number): boolean {
  const stat = fstatSync(fd);
  if (!stat.isFile() || stat.size === 0) return true;
  const last = Buffer.alloc(1);
  readSync(fd, last, 0, 1, stat.size - 1);
  return last.toString() === '\n';
}
