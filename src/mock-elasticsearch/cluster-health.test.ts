import { describe, expect, it } from 'vitest';
import { mockUnderTest, testedVersions } from './mock-under-test.ts';

const path = '/_cluster/health?filter_path=status';

describe.each(testedVersions)('the health of a cluster of %s', (version) => {
  it('is green, what the control API makes of it, and green again after a reset', async () => {
    const { ask } = mockUnderTest({ version });
    const health = async () => (await ask('GET', path)).body;
    expect(await health()).toEqual({ status: 'green' });
    for (const status of ['yellow', 'red']) {
      await ask('POST', '/_mock/health', { body: { status } });
      expect(await health()).toEqual({ status });
    }
    await ask('POST', '/_mock/reset');
    expect(await health()).toEqual({ status: 'green' });
  });

  it('needs the privilege monitor', async () => {
    const { ask } = mockUnderTest({ version });
    expect((await ask('GET', path, { user: 'viewer' })).status).toBe(403);
    expect((await ask('GET', path, { user: null })).status).toBe(401);
    expect((await ask('POST', path)).status).toBe(405);
  });
});

it('is nothing but green, yellow or red', async () => {
  const { ask } = mockUnderTest();
  const { status, body } = await ask('POST', '/_mock/health', { body: { status: 'blue' } });
  expect(status).toBe(400);
  expect(body).toEqual({ error: expect.stringContaining('status') as string });
});
