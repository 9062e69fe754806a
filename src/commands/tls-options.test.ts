import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeAuthority } from '../../scripts/made-certificates.mjs';
import { certificatesIn } from '../gateway/tls/pem.ts';
import { readStartOptions } from './start-options.ts';
import { tlsOf, tlsWarnings } from './tls-options.ts';

const folder = mkdtempSync(join(tmpdir(), 'rollup-jobs-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fileOf = (name: string) => join(folder, name);
const files: Record<string, string> = {};

beforeAll(async () => {
  const authority = await makeAuthority();
  const pair = await authority.sign();
  const expired = await authority.sign({ notAfter: new Date('2020-01-01T00:00:00Z') });
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  Object.assign(files, {
    'two.pem': `Bag Attributes\n${authority.cert}\n${(await makeAuthority()).cert}\n`,
    'cert.pem': pair.cert,
    'key.pem': pair.key,
    'expired.pem': expired.cert,
    'expired-key.pem': expired.key,
    'locked.pem': privateKey.export({
      type: 'pkcs8',
      format: 'pem',
      cipher: 'aes-256-cbc',
      passphrase: 'x',
    }),
    'empty.pem': '',
    'broken.pem': '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n',
  });
  for (const [name, text] of Object.entries(files)) writeFileSync(fileOf(name), text);
});

/** Words that end with `.pem` are files in the folder. */
const read = (line: string, env: Record<string, string> = {}) =>
  readStartOptions(
    line
      .split(' ')
      .filter((word) => word !== '')
      .map((word) => (word.endsWith('.pem') ? fileOf(word) : word)),
    env,
  );

const cluster = '--elasticsearch https://es1:9200,http://es2:9200';
const digits = 'ab'.repeat(32);
const skip = '--elasticsearch-skip-tls-verification';

describe('towards the cluster', () => {
  test('without options nothing but the usual authorities is trusted', () => {
    expect(tlsOf(read(cluster)).cluster).toEqual({ skipVerification: false });
  });

  test('all certificates of a file are trusted', () => {
    expect(tlsOf(read(`${cluster} --elasticsearch-ca-file two.pem`)).cluster?.ca).toEqual(
      certificatesIn(files['two.pem'] ?? ''),
    );
  });

  test.each([digits, digits.toUpperCase(), digits.replaceAll(/(?<=..)(?=(..)+$)/g, ':')])(
    'the fingerprint %s is read',
    (text) => {
      const { caFingerprint } = read(`${cluster} --elasticsearch-ca-fingerprint ${text}`);
      expect(caFingerprint).toMatch(/^(AB){32}$/);
    },
  );

  test('verification is skipped by a flag or a variable, with a warning that shouts', () => {
    const byVariable = read(cluster, { ELASTICSEARCH_SKIP_TLS_VERIFICATION: 'on' });
    for (const options of [read(`${cluster} ${skip}`), byVariable]) {
      expect(tlsOf(options).cluster?.skipVerification).toBe(true);
      expect(tlsWarnings(options)).toEqual([expect.stringMatching(/^WARNING: .*whoever answers/)]);
    }
  });

  test.each([
    ['--elasticsearch-ca-file gone.pem', /ca-file names a file that cannot be read: there is no "/],
    [
      '--elasticsearch-ca-file /',
      '--elasticsearch-ca-file names a file that cannot be read: "/" is',
    ],
    ['--elasticsearch-ca-file empty.pem', 'must be a file with a certificate in PEM'],
    ['--elasticsearch-ca-file broken.pem', 'must be a file with a certificate in PEM'],
    ['--elasticsearch-ca-file key.pem', 'must be a file with a certificate in PEM'],
    ['--elasticsearch-ca-fingerprint abc', /must be the SHA-256 .*64 hex digits.* not "abc"\./],
    [`--elasticsearch-ca-fingerprint ${'g'.repeat(64)}`, 'must be the SHA-256'],
    [
      `--elasticsearch-ca-fingerprint ${digits} --elasticsearch-ca-file two.pem`,
      '--elasticsearch-ca-file and --elasticsearch-ca-fingerprint exclude each other',
    ],
    [
      `${skip} --elasticsearch-ca-fingerprint ${digits}`,
      `--elasticsearch-ca-fingerprint and ${skip} exclude each other`,
    ],
    [`${skip} --elasticsearch-ca-file two.pem`, `--elasticsearch-ca-file and ${skip} exclude`],
    [`${skip}=yes`, `${skip} takes no value.`],
  ])('%s is refused', (line, message) => {
    expect(() => read(`${cluster} ${line}`)).toThrow(message);
  });

  test.each(['--elasticsearch-ca-file two.pem', `--elasticsearch-ca-fingerprint ${digits}`, skip])(
    '%s needs a node that speaks TLS',
    (line) => {
      expect(() => read(line)).toThrow('needs --elasticsearch as well.');
      expect(() => read(`--elasticsearch http://a,http://b ${line}`)).toThrow(
        /is for nodes that speak TLS, .* write https:\/\/, or leave the option out\.$/,
      );
    },
  );
});

describe('of the console', () => {
  test('certificate and key are read, also for the demo', () => {
    const options = read('--tls-cert-file cert.pem --tls-key-file key.pem');
    expect(tlsOf(options).console?.key).toBe(files['key.pem']);
    expect(certificatesIn(tlsOf(options).console?.cert ?? '')).toHaveLength(2);
    expect(tlsWarnings(options)).toEqual([]);
  });

  test('a certificate that has expired, or is not valid yet, is warned of', () => {
    const expired = read('--tls-cert-file expired.pem --tls-key-file expired-key.pem');
    expect(tlsWarnings(expired)).toEqual([
      expect.stringMatching(/expired on Jan {2}1 00:00:00 2020 GMT/),
    ]);
    const options = read('--tls-cert-file cert.pem --tls-key-file key.pem');
    expect(tlsWarnings(options, new Date('2020-01-01'))).toEqual([
      expect.stringContaining('is valid only from'),
    ]);
  });

  test.each([
    ['--tls-cert-file cert.pem', '--tls-cert-file needs --tls-key-file as well.'],
    ['--tls-key-file key.pem', '--tls-key-file needs --tls-cert-file as well.'],
    [
      '--tls-cert-file cert.pem --tls-key-file expired-key.pem',
      'The key in --tls-key-file is not that of the certificate in --tls-cert-file',
    ],
    ['--tls-key-file locked.pem', /must be a key without a passphrase, and ".*" is encrypted/],
    ['--tls-key-file cert.pem', 'must be a file with a private key in PEM'],
    ['--tls-key-file gone.pem', '--tls-key-file names a file that cannot be read'],
    ['--tls-cert-file key.pem', '--tls-cert-file must be a file with a certificate in PEM'],
  ])('%s is refused', (line, message) => {
    expect(() => read(line)).toThrow(message);
  });
});
