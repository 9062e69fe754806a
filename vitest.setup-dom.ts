import { cleanup } from '@testing-library/react';
import { afterEach, beforeEach } from 'vitest';

// Testing Library does this by itself only where `afterEach` is a global.
afterEach(cleanup);
// What a tab keeps, it keeps for itself: each test has a tab of its own.
beforeEach(() => {
  sessionStorage.clear();
});
