import { once } from 'node:events';
import { connect } from 'node:net';
import { expect, test } from 'vitest';
import { afterTest, json, scriptedNode } from '../scripted-node.ts';
import { serveGateway } from '../serve-gateway.ts';
import { loggedOperation } from './operation-under-test.ts';

async function serve() {
  const node = await scriptedNode({ other: json(200, { jobs: [] }) });
  const { operation, lines } = loggedOperation();
  const local = { host: '127.0.0.1', port: 0, appDirectory: '/nowhere', log: () => undefined };
  const gateway = await serveGateway({ ...local, nodes: [node.url], operation });
  afterTest(() => gateway.close());
  return { lines, port: Number(new URL(gateway.url).port) };
}

/** What comes back for what is sent, until the other side closes. */
async function exchange(port: number, text: string): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  socket.on('error', () => undefined);
  let answer = '';
  socket.on('data', (chunk) => (answer += String(chunk)));
  socket.write(text);
  await once(socket, 'close');
  return answer;
}

const list = 'GET /api/elasticsearch/_rollup/job/_all HTTP/1.1\r\nhost: localhost\r\n';

test.each([
  [431, 'HPE_HEADER_OVERFLOW', `${list}cookie: secret=${'x'.repeat(70_000)}\r\n\r\n`],
  [400, 'HPE_INVALID_METHOD', 'secret / HTTP/1.1\r\n\r\n'],
])('a request that Node refuses with %i has a line, without its content', async (...row) => {
  const [status, error, text] = row;
  const { port, lines } = await serve();
  expect(await exchange(port, text)).toMatch(
    new RegExp(`^HTTP/1\\.1 ${String(status)} .+\r\nConnection: close\r\n\r\n$`),
  );
  expect(lines()).toEqual([
    {
      level: 'info',
      time: expect.any(String) as string,
      action: 'refused',
      address: '127.0.0.1',
      status,
      error,
    },
  ]);
});

test('of a request whose body goes wrong there is its own line only', async () => {
  const { port, lines } = await serve();
  const post = list.replace('GET', 'POST').replace('/_all', '/sensor/_start');
  const chunks = 'x-rollup-jobs: console\r\ntransfer-encoding: chunked\r\n\r\nno length\r\n';
  expect(await exchange(port, post + chunks)).toMatch(/^HTTP\/1\.1 400 /);
  await expect.poll(lines).toEqual([expect.objectContaining({ action: 'start' })]);
});

test('a browser that goes before it has asked anything is no refusal', async () => {
  const { port, lines } = await serve();
  const socket = connect(port, '127.0.0.1');
  await once(socket, 'connect');
  socket.resetAndDestroy();
  expect(await exchange(port, `${list}connection: close\r\n\r\n`)).toMatch(/^HTTP\/1\.1 200 /);
  await expect.poll(lines).toEqual([expect.objectContaining({ action: 'list', status: 200 })]);
});
