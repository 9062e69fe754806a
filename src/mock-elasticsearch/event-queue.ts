/** Something that is due at a time (ms, UTC). */
export interface QueuedEvent<T> {
  at: number;
  order: number;
  value: T;
}

/** What is due next, first in first out among equals: a binary heap, so 10,000 jobs cost little. */
export class EventQueue<T> {
  readonly #heap: QueuedEvent<T>[] = [];
  #order = 0;

  peek(): QueuedEvent<T> | undefined {
    return this.#heap[0];
  }

  push(at: number, value: T): void {
    this.#heap.push({ at, order: this.#order++, value });
    let child = this.#heap.length - 1;
    while (child > 0) {
      const parent = (child - 1) >> 1;
      if (!this.#swapWhenEarlier(child, parent)) return;
      child = parent;
    }
  }

  pop(): QueuedEvent<T> | undefined {
    const first = this.#heap[0];
    const last = this.#heap.pop();
    if (!first || !last || first === last) return first;
    this.#heap[0] = last;
    let parent = 0;
    for (;;) {
      const left = parent * 2 + 1;
      const child = this.#isEarlier(left + 1, left) ? left + 1 : left;
      if (!this.#swapWhenEarlier(child, parent)) return first;
      parent = child;
    }
  }

  clear(): void {
    this.#heap.length = 0;
  }

  #isEarlier(one: number, other: number): boolean {
    const a = this.#heap[one];
    const b = this.#heap[other];
    return a !== undefined && b !== undefined && (a.at - b.at || a.order - b.order) < 0;
  }

  #swapWhenEarlier(child: number, parent: number): boolean {
    const a = this.#heap[child];
    const b = this.#heap[parent];
    if (!a || !b || !this.#isEarlier(child, parent)) return false;
    this.#heap[child] = b;
    this.#heap[parent] = a;
    return true;
  }
}
