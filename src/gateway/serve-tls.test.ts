import { once } from 'node:events';
import { request } from 'node:https';
import { connect as connectPlain } from 'node:net';
import { connect } from 'node:tls';
import { beforeAll, describe, expect, test } from 'vitest';
import { afterTest, cut, json, scriptedNode } from './scripted-node.ts';
import { serveGateway } from './serve-gateway.ts';
import { makeAuthority } from '../../scripts/made-certificates.mjs';
import type { MadeAuthority } from '../../scripts/made-certificates.mjs';

let authority: MadeAuthority;
beforeAll(async () => {
  authority = await makeAuthority();
});

const list = '/api/elasticsearch/_rollup/job/_all';

async function serve(script: Parameters<typeof scriptedNode>[0] = {}) {
  const node = await scriptedNode({ other: json(200, { jobs: [] }), ...script });
  const gateway = await serveGateway({
    host: '127.0.0.1',
    port: 0,
    appDirectory: '/nowhere',
    nodes: [node.url],
    log: () => undefined,
    tls: { console: await authority.sign() },
  });
  afterTest(() => gateway.close());
  return gateway.url;
}

/** A whole answer, from a server whose certificate is verified. */
function get(url: string, method = 'GET') {
  return new Promise<{ status: number | undefined; hsts: unknown; text: string }>(
    (resolve, reject) => {
      const headers = { 'x-rollup-jobs': 'console' };
      const options = { ca: authority.cert, agent: false, headers };
      const sent = request(url, { ...options, method }, (response) => {
        let text = '';
        response.on('data', (chunk: Buffer) => (text += chunk.toString()));
        response.on('error', reject);
        response.on('end', () =>
          resolve({
            status: response.statusCode,
            hsts: response.headers['strict-transport-security'],
            text,
          }),
        );
      });
      sent.on('error', reject);
      sent.end();
    },
  );
}

const portOf = (url: string) => Number(new URL(url).port);

describe('a console with a certificate', () => {
  test('answers over TLS, with the address to type and the order to stay with TLS', async () => {
    const url = await serve();
    expect(url).toMatch(/^https:\/\/localhost:\d+$/);
    expect(await get(url + list)).toEqual({
      status: 200,
      hsts: 'max-age=31536000',
      text: '{"jobs":[]}',
    });
    expect(await get(`${url}/healthz`)).toMatchObject({ status: 200, hsts: 'max-age=31536000' });
  });

  test('breaks off where the cluster does', async () => {
    const start = `${await serve({ other: cut })}/api/elasticsearch/_rollup/job/sensor/_start`;
    await expect(get(start, 'POST')).rejects.toThrow('aborted');
  });

  test.each([
    ['plain HTTP', `GET ${list} HTTP/1.1\r\nhost: localhost\r\n\r\n`],
    ['what is no protocol at all', '\0\x01garbage\r\n\r\n'],
  ])('closes on %s, and goes on for the others', async (_what, bytes) => {
    const url = await serve();
    const socket = connectPlain(portOf(url), '127.0.0.1');
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString('latin1')));
    socket.on('error', () => undefined);
    socket.write(bytes);
    await once(socket, 'close');
    expect(answer).not.toContain('HTTP/');
    expect((await get(url + list)).status).toBe(200);
  });

  test('speaks no TLS older than 1.2', async () => {
    const url = await serve();
    const socket = connect({
      port: portOf(url),
      host: '127.0.0.1',
      ca: authority.cert,
      minVersion: 'TLSv1.1',
      maxVersion: 'TLSv1.1',
      ciphers: 'DEFAULT:@SECLEVEL=0',
    });
    const [error] = (await once(socket, 'error')) as [Error];
    expect(error.message).toContain('protocol version');
  });
});
