import { describe, expect, it } from 'vitest';
import { mockUnderTest } from '../../mock-elasticsearch/mock-under-test.ts';
import { demoRequests } from './demo-faults.ts';

const called: Record<string, string> = {
  start: '/_rollup/job/sensor/_start',
  stop: '/_rollup/job/sensor/_stop',
  delete: '/_rollup/job/sensor',
  create: '/_rollup/job/sensor',
  refresh: '/_rollup/job/_all',
};

describe.each(demoRequests)('a fault of the next $key', ({ key, method, path, faults }) => {
  it.each(faults)('$key is one that the mock cluster takes', async ({ fault, times, after }) => {
    const { ask } = mockUnderTest();
    const body = { method, path, fault, times, after };
    expect((await ask('POST', '/_mock/faults', { body })).status).toBe(200);
  });

  it('is met by that request, and by none of the others', async () => {
    const { ask } = mockUnderTest();
    const body = { method, path, times: 0, fault: { kind: 'status', status: 429 } };
    await ask('POST', '/_mock/faults', { body });
    for (const other of demoRequests) {
      const { status } = await ask(other.method, called[other.key] ?? '');
      expect(status === 429).toBe(other.key === key);
    }
  });
});
