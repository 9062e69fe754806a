/** Whether the operator did anything since the last request: opening the page is something. */
let hasActed = true;

/** The operator moved a hand: their session goes on with the next request. */
export function noteActivity(): void {
  hasActed = true;
}

/** Whether the operator has done anything since this was last asked. Polling alone keeps no session alive. */
export function takeActivity(): boolean {
  const had = hasActed;
  hasActed = false;
  return had;
}
