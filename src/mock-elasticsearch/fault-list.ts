import type { ErrorCause } from '../elasticsearch/wire-types.ts';
import { wildcardPattern } from './wildcard.ts';
import type { RestRequest } from './rest-request.ts';
import { decodeComponent } from './percent-decoding.ts';

export type FaultKind =
  | {
      kind: 'status';
      status: number;
      type?: string | undefined;
      reason?: string | undefined;
      caused_by?: ErrorCause | undefined;
      /** Seconds, for the header `Retry-After`. */
      retry_after?: number | undefined;
    }
  | { kind: 'latency'; ms: number }
  | { kind: 'slow'; bytes_per_second?: number | undefined }
  | { kind: 'content_type'; content_type?: string | undefined }
  | { kind: 'large_error'; bytes?: number | undefined }
  | { kind: 'html'; status?: number | undefined }
  | {
      kind:
        | 'licence'
        | 'cluster_block'
        | 'no_master'
        | 'not_started'
        | 'not_stopped'
        | 'not_acknowledged'
        | 'node_failures'
        | 'hang'
        | 'reset'
        | 'kill'
        | 'reset_after_headers'
        | 'cut'
        | 'garbage'
        | 'empty';
    };

export interface FaultOrder {
  /** Any method when absent. */
  method?: string | undefined;
  /** Any path when absent; `*` stands for any run of characters. */
  path?: string | undefined;
  /** Parameters that the request must have, by name; in a value too `*` stands for any characters. */
  query?: Record<string, string> | undefined;
  /** How many requests it is for; 0: until it is cleared. */
  times: number;
  /** The request takes effect first, and only its answer is replaced. */
  after: boolean;
  fault: FaultKind;
}

export interface Fault extends FaultOrder {
  id: number;
  /** How many requests are still to meet it; null: no end. */
  left: number | null;
}

/** The faults that are waiting for a request, and the requests that hang. */
export class FaultList {
  #faults: Fault[] = [];
  #nextId = 1;
  readonly #hung = new Set<() => void>();

  list(): readonly Fault[] {
    return this.#faults;
  }

  add(order: FaultOrder): Fault {
    const fault = { ...order, id: this.#nextId++, left: order.times === 0 ? null : order.times };
    this.#faults.push(fault);
    return fault;
  }

  /** The first fault that is meant for this request, which thereby has one less to go. */
  take(request: RestRequest): Fault | undefined {
    const fault = this.#faults.find((one) => isMeantFor(one, request));
    if (fault?.left != null) {
      fault.left -= 1;
      if (fault.left === 0) this.#faults = this.#faults.filter((other) => other !== fault);
    }
    return fault;
  }

  /** Keeps a request unanswered until the faults are cleared, or `gone` tells that it was given up. */
  hang(onGone: (gone: () => void) => void): Promise<void> {
    return new Promise((resolve) => {
      const release = () => {
        this.#hung.delete(release);
        resolve();
      };
      this.#hung.add(release);
      onGone(release);
    });
  }

  /** Forgets all faults and releases the requests that hang, and the answers that are slow. */
  clear(): void {
    this.#faults = [];
    for (const release of [...this.#hung]) release();
  }
}

function isMeantFor(fault: Fault, request: RestRequest): boolean {
  if (fault.method !== undefined && fault.method.toUpperCase() !== request.method) return false;
  for (const [name, value] of Object.entries(fault.query ?? {})) {
    const given = request.query.get(name);
    if (given === undefined || !wildcardPattern(value).test(given)) return false;
  }
  if (fault.path === undefined) return true;
  const pattern = wildcardPattern(withoutXpack(fault.path));
  return pathForms(request.path).some((path) => pattern.test(path));
}

/** The path as sent and decoded, both with the prefix of 7.0 and later. */
function pathForms(path: string): string[] {
  const forms = [withoutXpack(path)];
  try {
    forms.push(withoutXpack(decodeComponent(path)));
  } catch {
    // A malformed escape has no decoded form.
  }
  return forms;
}

function withoutXpack(path: string): string {
  return path.replace(/^(|\/[^/]+)\/_xpack\/(?=rollup\/|security\/)/, '$1/_');
}
