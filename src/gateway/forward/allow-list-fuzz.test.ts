import { connect } from 'node:net';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { json, scriptedNode } from '../scripted-node.ts';
import type { ScriptedNode } from '../scripted-node.ts';
import { serveGateway } from '../serve-gateway.ts';

/**
 * What may reach the cluster, written out once more: the table that the gateway goes by must not be its
 * own judge. One segment is anything without a slash that no URL parser reads as another path.
 */
const id = String.raw`(?!\.{1,2}[/?]|\.{1,2}$)[^/?#\\\s]+`;
const index = String.raw`(?!_|%5F|\.{1,2}[/?])[^/?#\\\s]+`;
const reads = [
  `GET /`,
  `GET /_rollup/job/${id}`,
  `GET /_rollup/data/${id}`,
  `GET /${index}/_rollup/data`,
  `GET /${index}/_field_caps`,
  `GET /_tasks`,
];
const others = [
  `PUT /_rollup/job/${id}`,
  `DELETE /_rollup/job/${id}`,
  `POST /_rollup/job/${id}/_st(art|op)`,
  `POST /_security/user/_has_privileges`,
  `POST /${index}/_search`,
];
const query = String.raw`(\?[^#\s]*)?`;
const mayReach = new RegExp(`^(${[...reads, ...others].join('|')})${query}$`);
const isRead = new RegExp(`^(${reads.join('|')})${query}$`);

const ours = `Basic ${Buffer.from('console:secret').toString('base64')}`;

const method = fc.constantFrom(
  ...[
    'GET',
    'POST',
    'PUT',
    'DELETE',
    'HEAD',
    'OPTIONS',
    'PATCH',
    'TRACE',
    'CONNECT',
    'get',
    'PROPFIND',
  ],
);

const segment = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      ...['_rollup', 'job', 'data', '_all', '_start', '_stop', '_tasks', '_search', '_field_caps'],
      ...['_security', 'user', '_has_privileges', 'sensor', 'web-logs-*', '_xpack', 'rollup'],
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      ...[
        '..',
        '.',
        '%2e%2e',
        '%252e%252e',
        '%2E.',
        '..%2f..',
        '..%252f..',
        '%2F',
        '%252F',
        '%5c..',
      ],
      ...[
        '\\..',
        '..\\',
        '..;',
        ';/../',
        '%00',
        '%2500',
        '%0d%0a',
        '%250d%250aHost:%20x',
        '%',
        '%zz',
      ],
      ...[
        '%25',
        '%c0%ae%c0%ae',
        '%E2%80%AE',
        '%ff',
        '//',
        '',
        '@evil',
        ':9200',
        '?',
        '#',
        '%3F',
        '%2523',
      ],
      ...['_cluster', '_nodes', '_cat', '_bulk', '_doc', '_sql', '_snapshot', '_shutdown', '_mock'],
      ...[
        '_%61ll',
        '%5Fall',
        '%255Fsearch',
        'a,_cluster',
        'a%2C_cluster',
        '.security',
        '<x>',
        '-1',
      ],
    ),
  },
  fc.string({ maxLength: 12 }),
);

/** A call of the table, as the console makes it. */
interface Call {
  verb: string;
  parts: string[];
  content: string;
}

const call = (verb: string, path: string, content = ''): Call => ({
  verb,
  parts: path.split('/'),
  content,
});

const known = fc.constantFrom(
  call('GET', '_rollup/job/_all'),
  call('GET', '_rollup/job/sensor'),
  call('POST', '_rollup/job/sensor/_start'),
  call('POST', '_rollup/job/sensor/_stop'),
  call('PUT', '_rollup/job/sensor', '{"cron":"x"}'),
  call('DELETE', '_rollup/job/sensor'),
  call('GET', '_rollup/data/web-*'),
  call('GET', 'web-*/_rollup/data'),
  call('GET', 'web-*/_field_caps'),
  call('GET', '_tasks'),
  call('POST', '_security/user/_has_privileges', '{}'),
  call('POST', 'web-*/_search', '{"track_total_hits":true,"aggs":{"a":{"min":{"field":"x"}}}}'),
);

const body = fc.constantFrom(
  ...['', '{}', '{"a":1}', '0\r\n\r\n', '5\r\n{"a":', '[]', '{"size":1}'],
  ...['{"aggs":{"a":{"terms":{"field":"x"}}}}', 'GET /_cat HTTP/1.1\r\nHost: localhost\r\n\r\n'],
  ...['0\r\n\r\nDELETE /_all HTTP/1.1\r\nHost: x\r\n\r\n'],
  ...['POST /api/elasticsearch/_rollup/job/a/_start HTTP/1.1\r\nHost: localhost\r\n\r\n'],
);

/** A call of the table, one that differs from it in one place, or any. */
const anyCall = fc.oneof(
  known,
  {
    weight: 4,
    arbitrary: fc
      .tuple(known, fc.nat(4), fc.nat(1), segment)
      .map(([{ parts, ...rest }, at, taken, other]) => ({
        ...rest,
        parts: parts.toSpliced(at, taken, other),
      })),
  },
  fc.tuple(known, method).map(([one, verb]) => ({ ...one, verb })),
  fc.tuple(known, body).map(([one, content]) => ({ ...one, content })),
  fc
    .tuple(method, fc.array(segment, { maxLength: 6 }), body)
    .map(([verb, parts, content]) => ({ verb, parts, content })),
);

const prefix = fc.oneof(
  { weight: 16, arbitrary: fc.constant('/api/elasticsearch') },
  fc.constantFrom(
    ...[
      '/api/elasticsearch/',
      '//api/elasticsearch',
      '/api/./elasticsearch',
      '/api/%65lasticsearch',
    ],
    ...['/API/elasticsearch', '/api/demo', '/api/x/../elasticsearch', '', 'api/elasticsearch', '*'],
    ...['http://127.0.0.1:9200', 'http://localhost/api/elasticsearch', '/api/elasticsearch/..'],
  ),
);

const search = fc.oneof(
  { weight: 8, arbitrary: fc.constant('') },
  fc.constantFrom('?filter_path=jobs', '?size=10', '?a=%26pretty', '?x#y', '?method=DELETE', '??'),
);

const header = fc.oneof(
  fc.constantFrom(
    ...[
      'X-Rollup-Jobs: console',
      'x-rollup-jobs:console',
      'X-Rollup-Jobs: consol',
      'Origin: http://evil',
    ],
    ...[
      'Origin: http://localhost',
      'Origin: null',
      'Sec-Fetch-Site: cross-site',
      'Host: evil.example',
    ],
    ...['Authorization: Basic ZWxhc3RpYzpj', 'Cookie: sid=1', 'Proxy-Authorization: Basic eDp5'],
    ...['Transfer-Encoding: chunked', 'Transfer-Encoding: xchunked', 'Transfer-Encoding : chunked'],
    ...[
      'Content-Length: 0',
      'Content-Length: 4',
      'Content-Length: +5',
      'Content-Length: 5, 6',
      'TE: x',
    ],
    ...['X-HTTP-Method-Override: DELETE', 'X-Original-URL: /_shutdown', 'X-Rewrite-URL: /_cat'],
    ...[
      'X-Forwarded-Host: evil',
      'X-Forwarded-Prefix: /_cat',
      'Connection: x-rollup-jobs',
      'Upgrade: h2c',
    ],
    ...[
      'Expect: 100-continue',
      'Content-Type: application/json',
      'Content-Type: text/plain',
      ' folded: x',
    ],
    ...[
      'es-security-runas-user: elastic',
      'X-Opaque-Id: a\rb',
      'Accept: compatible-with=7',
      'no colon',
    ],
  ),
  fc.string({ maxLength: 20 }).map((value) => `X-Any: ${value}`),
);

/** None for most: many of them make the request one that Node itself refuses. */
const headers = fc.oneof(
  { weight: 2, arbitrary: fc.constant([]) },
  fc.array(header, { minLength: 1, maxLength: 3 }),
);

/** Bytes as a client might write them; three of four look like requests of the console. */
const rawRequest = fc
  .tuple(anyCall, prefix, search, fc.nat(3), headers)
  .map(([{ verb, parts, content }, start, end, chance, more]) => {
    const lines = [
      `${verb} ${[start, ...parts].join('/')}${end} HTTP/1.1`,
      'Host: localhost',
      ...(chance > 0 ? ['X-Rollup-Jobs: console'] : []),
      ...(content === ''
        ? []
        : ['Content-Type: application/json', `Content-Length: ${content.length}`]),
      ...more,
      'Connection: close',
    ];
    return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${content}`, 'latin1');
  });

/** What comes back for these bytes, until the connection is closed. */
function exchange(port: number, bytes: Buffer): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
    socket.setEncoding('latin1');
    socket.on('data', (chunk: string) => (answer += chunk));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(answer));
  });
}

/** Sends so many requests, 50 at a time, and gives what reached the cluster to the check. */
async function fuzz(
  runs: number,
  request: fc.Arbitrary<Buffer>,
  check: (reached: ScriptedNode['requests'], answers: string[]) => void,
): Promise<number> {
  const node = await scriptedNode({ other: json(200, {}, { 'set-cookie': 'a=1' }) });
  const gateway = await serveGateway({
    port: 0,
    host: '127.0.0.1',
    nodes: [node.url],
    credentials: { username: 'console', password: 'secret' },
    appDirectory: '/nowhere',
    log: () => undefined,
  });
  const port = Number(new URL(gateway.url).port);
  let reached = 0;
  try {
    await fc.assert(
      fc.asyncProperty(fc.array(request, { minLength: 50, maxLength: 50 }), async (requests) => {
        const answers = await Promise.all(requests.map((bytes) => exchange(port, bytes)));
        reached += node.requests.length;
        // One that was given up may come late, and is judged with the next.
        check(node.requests.splice(0), answers);
      }),
      { numRuns: runs / 50 },
    );
  } finally {
    await gateway.close();
  }
  check(node.requests, []);
  return reached;
}

test('whatever is sent to the gateway, nothing off the allow-list reaches the cluster', async () => {
  const reached = await fuzz(11_000, rawRequest, (requests, answers) => {
    for (const { method: verb, url, headers: sent } of requests) {
      const reaching = `${verb} ${url}`;
      expect(reaching).toMatch(mayReach);
      expect(sent.authorization).toBe(ours);
      for (const name of [
        'cookie',
        'origin',
        'x-any',
        'es-security-runas-user',
        'x-original-url',
      ]) {
        expect(sent, reaching).not.toHaveProperty(name);
      }
    }
    for (const answer of answers) {
      expect(answer).not.toMatch(/^(set-cookie|www-authenticate):/im);
      expect(answer).not.toContain('secret');
    }
  });
  // Many are the console's own, and those get through.
  expect(reached).toBeGreaterThan(1_000);
}, 120_000);

test('without the header of the console nothing but reads reaches the cluster', async () => {
  const unmarked = rawRequest.map((bytes) =>
    Buffer.from(
      bytes.toString('latin1').replaceAll(/^x-rollup-jobs: ?console\r\n/gim, ''),
      'latin1',
    ),
  );
  const reached = await fuzz(3_000, unmarked, (requests) => {
    for (const { method: verb, url } of requests) expect(`${verb} ${url}`).toMatch(isRead);
  });
  expect(reached).toBeGreaterThan(100);
}, 60_000);
