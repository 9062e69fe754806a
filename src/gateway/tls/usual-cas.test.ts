import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as tls from 'node:tls';
import { expect, onTestFinished, test } from 'vitest';
import { makeAuthority } from '../../../scripts/made-certificates.mjs';
import { certificatesIn } from './pem.ts';
import { usualCas } from './usual-cas.ts';

test('the authorities of the system and of the variable join those of Node', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'rollup-jobs-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const [system, extra] = [await makeAuthority('System'), await makeAuthority('Extra')];
  const SSL_CERT_FILE = join(folder, 'system.pem');
  const NODE_EXTRA_CA_CERTS = join(folder, 'extra.pem');
  writeFileSync(SSL_CERT_FILE, `# the system's\n${system.cert}\n`);
  writeFileSync(NODE_EXTRA_CA_CERTS, extra.cert);

  const cas = usualCas({ SSL_CERT_FILE, NODE_EXTRA_CA_CERTS }, {});
  expect(cas).toEqual([...tls.rootCertificates, ...certificatesIn(system.cert + extra.cert)]);
});

test('a file that is not there keeps no other from being trusted', () => {
  const cas = usualCas(
    { SSL_CERT_FILE: '/nowhere/x.pem', NODE_EXTRA_CA_CERTS: '/nowhere/y.pem' },
    {},
  );
  expect(cas).toEqual(tls.rootCertificates);
});

test('a Node that can ask the system is asked', () => {
  const getCACertificates = (kind: string) => [`those of ${kind}`];
  expect(usualCas({}, { getCACertificates })).toEqual(['those of default', 'those of system']);
});
