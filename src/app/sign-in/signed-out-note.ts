import { basePath } from '../../elasticsearch/base-path.ts';

/** The base path tells two consoles on one host apart, which share its storage. */
const key = `rollup-jobs${basePath}.signed-out`;

/** Signing out loads the page anew, and that one is to say so. Where storage is forbidden, it does not. */
export function noteSignedOut(): void {
  try {
    sessionStorage.setItem(key, 'yes');
  } catch {
    // The question who one is tells enough.
  }
}

export function isSignedOutNoted(): boolean {
  try {
    return sessionStorage.getItem(key) !== null;
  } catch {
    return false;
  }
}

/** It is said once: whoever loads the page again merely comes. */
export function forgetSignedOut(): void {
  try {
    sessionStorage.removeItem(key);
  } catch {
    // Where storage is forbidden there was nothing to forget.
  }
}
