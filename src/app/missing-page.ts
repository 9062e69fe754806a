/** A page whose file could not be loaded: a matter of the server, or of an update, and no fault. */
export class MissingPage extends Error {
  /** Lets the next visit load it anew. */
  readonly forget: () => void;

  constructor(cause: unknown, forget: () => void) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
    this.forget = forget;
  }
}
