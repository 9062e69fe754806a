import { beforeAll, describe, expect, test } from 'vitest';
import { gatewayErrorOf, gatewayTo, jobsPath, startPath, write } from '../gateway-under-test.ts';
import { deadNode, json, scriptedNode } from '../scripted-node.ts';
import type { ClusterTls } from './cluster-connector.ts';
import { makeAuthority } from '../../../scripts/made-certificates.mjs';
import type { MadeAuthority } from '../../../scripts/made-certificates.mjs';

let own: MadeAuthority;
let other: MadeAuthority;

beforeAll(async () => {
  own = await makeAuthority('Own CA');
  // Of the same name: what counts is the key.
  other = await makeAuthority('Own CA');
});

const hex = (fingerprint: string) => fingerprint.replaceAll(':', '');
const byFile = (): ClusterTls => ({ ca: [other.cert, own.cert] });
const byFingerprint = (): ClusterTls => ({ caFingerprint: hex(own.fingerprint) });
const skipped = (): ClusterTls => ({ skipVerification: true });

const started = json(200, { started: true });

async function tlsNode(signed: Parameters<MadeAuthority['sign']>[0] = {}) {
  return scriptedNode({ tls: await own.sign(signed), other: started });
}

const gatewayWith = (nodes: string[], cluster: ClusterTls) =>
  gatewayTo(nodes, { tls: { cluster } });

/** What becomes of a start, and of a read. */
async function refusalOf(url: string, cluster: ClusterTls) {
  const { app } = gatewayWith([url], cluster);
  const start = await gatewayErrorOf(await app.request(startPath, write));
  const read = await gatewayErrorOf(await app.request(jobsPath));
  expect(read).toEqual(start);
  expect(start).toMatchObject({ status: 502, code: 'elasticsearch_unreachable' });
  return start.reason;
}

describe('a node with a certificate of an own authority', () => {
  test.each([
    ['the file of its authority among others', byFile],
    ['the fingerprint of its authority', byFingerprint],
    ['verification skipped', skipped],
  ])('is spoken to with %s, by name and by address', async (_how, tls) => {
    const node = await tlsNode();
    for (const url of [node.url, node.url.replace('127.0.0.1', 'localhost')]) {
      const { app } = gatewayWith([url], tls());
      const answers = await Promise.all([1, 2, 3].map(async () => app.request(startPath, write)));
      for (const answer of answers) expect(await answer.json()).toEqual({ started: true });
    }
    expect(node.requests.filter(({ method }) => method === 'POST')).toHaveLength(6);
  });

  test('is refused with nothing but the usual authorities, and both options are named', async () => {
    const node = await tlsNode();
    const reason = await refusalOf(node.url, {});
    expect(reason).toContain(
      `The certificate of ${node.url} is not from an authority that is trusted`,
    );
    expect(reason).toContain('--elasticsearch-ca-file');
    expect(reason).toContain('--elasticsearch-ca-fingerprint');
    expect(node.requests).toEqual([]);
  });

  test('is refused with the file of another authority', async () => {
    const node = await tlsNode();
    const reason = await refusalOf(node.url, { ca: [other.cert] });
    expect(reason).toContain('Give --elasticsearch-ca-file the certificate of the authority');
    expect(node.requests).toEqual([]);
  });

  test('is refused with the fingerprint of another authority', async () => {
    const node = await tlsNode();
    const reason = await refusalOf(node.url, { caFingerprint: hex(other.fingerprint) });
    expect(reason).toContain(
      'no certificate with the fingerprint of --elasticsearch-ca-fingerprint',
    );
    expect(node.requests).toEqual([]);
  });
});

describe.each([
  ['the file of its authority', byFile],
  ['the fingerprint of its authority', byFingerprint],
])('with %s', (_how, tls) => {
  test('a node with a certificate for another host is refused, with its names', async () => {
    const node = await tlsNode({ names: [{ type: 'dns', value: 'es1.example' }] });
    const reason = await refusalOf(node.url, tls());
    expect(reason).toContain('is for other names (DNS:es1.example). Give --elasticsearch the node');
    expect(node.requests).toEqual([]);
  });

  test('a node whose certificate has expired is refused', async () => {
    const node = await tlsNode({ notAfter: new Date(Date.now() - 60_000) });
    expect(await refusalOf(node.url, tls())).toContain('has expired. The node needs a new one.');
    expect(node.requests).toEqual([]);
  });

  test('a node whose certificate is of tomorrow is refused', async () => {
    const tomorrow = new Date(Date.now() + 24 * 60 * 60_000);
    const node = await tlsNode({ notBefore: tomorrow });
    expect(await refusalOf(node.url, tls())).toContain('is not valid yet. Compare the clocks');
    expect(node.requests).toEqual([]);
  });

  test('a certificate that names the authority without being signed by it is refused', async () => {
    const node = await tlsNode({ forged: true });
    expect(await refusalOf(node.url, tls())).toContain('is not from an authority that is trusted');
    expect(node.requests).toEqual([]);
  });

  test('a node that speaks plain HTTP is refused', async () => {
    const node = await scriptedNode();
    const reason = await refusalOf(node.url.replace('http:', 'https:'), tls());
    expect(reason).toContain('does not speak TLS as it should');
    expect(reason).toContain('its address in --elasticsearch begins with http://');
    expect(node.requests).toEqual([]);
  });

  test('nobody is not a matter of TLS', async () => {
    const url = (await deadNode()).replace('http:', 'https:');
    expect(await refusalOf(url, tls())).toContain('ECONNREFUSED');
  });

  test('a node whose certificate is wrong is passed over, also by a start', async () => {
    const wrong = await tlsNode({ names: [{ type: 'dns', value: 'es1.example' }] });
    const right = await tlsNode();
    const { app } = gatewayWith([wrong.url, right.url], tls());
    for (let i = 0; i < 3; i++) {
      const answer = await app.request(startPath, write);
      expect(await answer.json()).toEqual({ started: true });
    }
    expect(wrong.requests).toEqual([]);
  });
});

test('a node that speaks TLS, addressed by http, is told so, and was sent nothing', async () => {
  const node = await tlsNode();
  const reason = await refusalOf(node.url.replace('https:', 'http:'), {});
  expect(reason).toMatch(
    /speaks TLS only: its address .* must begin with https:\/\/, as https:\/\/127/,
  );
  expect(node.requests).toEqual([]);
});

describe('the status', () => {
  test.each([
    [skipped, ['tls_not_verified']],
    [byFile, []],
  ])('warns when nothing is verified, and only then', async (tls, warnings) => {
    const { app } = gatewayWith([(await tlsNode()).url], tls());
    expect(await (await app.request('/api/status')).json()).toMatchObject({ warnings });
  });
});
