import { Hono } from 'hono';
import { describe, expect, test } from 'vitest';
import { refuseOtherSites } from './same-site.ts';

const app = new Hono();
app.use(refuseOtherSites);
app.all('*', (c) => c.text('done'));

const host = { host: 'console.example:5600' };
const own = { ...host, 'x-rollup-jobs': 'console' };

describe('a request that changes something', () => {
  test.each([
    ['with the header alone, as curl sends it', own],
    [
      'from the page',
      { ...own, origin: 'http://console.example:5600', 'sec-fetch-site': 'same-origin' },
    ],
    ['behind a proxy that speaks TLS', { ...own, origin: 'https://console.example:5600' }],
    ['typed by the person', { ...own, 'sec-fetch-site': 'none' }],
  ])('is let through %s', async (_how, headers) => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH']) {
      expect((await app.request('/api/x', { method, headers })).status).toBe(200);
    }
  });

  test.each([
    ['without the header', host],
    ['with another value of it', { ...host, 'x-rollup-jobs': 'yes' }],
    ['from another site', { ...own, 'sec-fetch-site': 'cross-site' }],
    ['from a sister site', { ...own, 'sec-fetch-site': 'same-site' }],
    ['from another origin', { ...own, origin: 'http://evil.example' }],
    ['from another port', { ...own, origin: 'http://console.example:8080' }],
    ['from a sandboxed page', { ...own, origin: 'null' }],
  ])('is refused %s', async (_how, headers) => {
    for (const method of ['POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
      const response = await app.request('/api/x', { method, headers });
      expect(response.status).toBe(403);
      expect(await response.json()).toMatchObject({ gateway_error: { code: 'cross_site' } });
    }
  });
});

test('a request that only reads needs no header', async () => {
  const headers = { ...host, 'sec-fetch-site': 'cross-site' };
  expect((await app.request('/api/x', { headers })).status).toBe(200);
});
