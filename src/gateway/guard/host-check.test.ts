import { describe, expect, test } from 'vitest';
import { gatewayErrorOf, gatewayTo } from '../gateway-under-test.ts';
import { deadNode } from '../scripted-node.ts';

async function askFor(host: string, allowedHosts: readonly string[] | null, path = '/') {
  const { app } = gatewayTo([await deadNode()], { allowedHosts });
  return app.request(path, { headers: { host } });
}

const refused = 421;

describe('a request for the name', () => {
  test.each([
    'localhost',
    'localhost:5600',
    'LOCALHOST:5600',
    'localhost.',
    '127.0.0.1:5600',
    '[::1]:5600',
    'console.example.com',
    'Console.Example.com:443',
  ])('%s is answered', async (host) => {
    expect((await askFor(host, ['console.example.com'])).status).not.toBe(refused);
  });

  test.each([
    'evil.example',
    'evil.example:5600',
    'localhost.evil.example',
    'console.example.com.evil.example',
    'evil.example:localhost',
    '127.0.0.1.nip.io',
    '0.0.0.0',
    '[::ffff:127.0.0.1]',
    '',
    'localhost@evil.example',
  ])('%j is not', async (host) => {
    for (const path of [
      '/',
      '/assets/x.js',
      '/api/status',
      '/api/elasticsearch/_rollup/job/_all',
    ]) {
      const answer = await askFor(host, ['console.example.com'], path);
      expect(await gatewayErrorOf(answer)).toMatchObject({ status: refused, code: 'wrong_host' });
    }
  });

  test('anything is answered where any name may be the right one', async () => {
    expect((await askFor('rollup.internal', null)).status).not.toBe(refused);
  });

  test('anything is answered to a load balancer', async () => {
    expect((await askFor('10.0.0.9', [], '/healthz')).status).toBe(200);
  });
});
