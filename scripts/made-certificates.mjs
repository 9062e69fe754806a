// @peculiar/x509 needs it, and brings none along.
import 'reflect-metadata';
import { X509Certificate } from 'node:crypto';
import * as x509 from '@peculiar/x509';

/**
 * For tests: an authority of our own, and certificates that it signs.
 *
 * @typedef {object} MadeAuthority
 * @property {string} cert PEM
 * @property {string} fingerprint SHA-256 with colons, as Elasticsearch prints it
 * @property {(options?: Signed) => Promise<{ cert: string, key: string }>} sign a certificate, its chain
 *   up to the authority, and its key, in PEM
 *
 * @typedef {object} Signed
 * @property {x509.JsonGeneralName[]} [names] names and addresses of the host; `localhost` and 127.0.0.1
 *   by default
 * @property {Date} [notBefore]
 * @property {Date} [notAfter]
 * @property {boolean} [forged] names this authority as its issuer, but is signed with another key
 */

const algorithm = /** @type {const} */ ({ name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' });
const day = 24 * 60 * 60_000;

const makeKeys = () => crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);

/** @returns {Promise<MadeAuthority>} */
export async function makeAuthority(name = 'Test CA') {
  const keys = await makeKeys();
  const authority = await x509.X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    keys,
    signingAlgorithm: algorithm,
    notBefore: new Date(Date.now() - day),
    notAfter: new Date(Date.now() + 365 * day),
    extensions: [
      new x509.BasicConstraintsExtension(true, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign, true),
      await x509.SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  const cert = authority.toString('pem');
  return {
    cert,
    fingerprint: new X509Certificate(cert).fingerprint256,
    sign: async ({ names = localNames, notBefore, notAfter, forged = false } = {}) => {
      const own = await makeKeys();
      const signer = forged ? await makeKeys() : keys;
      const signed = await x509.X509CertificateGenerator.create({
        subject: 'CN=node',
        issuer: authority.subject,
        publicKey: own.publicKey,
        signingKey: signer.privateKey,
        signingAlgorithm: algorithm,
        notBefore: notBefore ?? new Date(Date.now() - day),
        notAfter: notAfter ?? new Date(Date.now() + 30 * day),
        extensions: [
          new x509.SubjectAlternativeNameExtension(names),
          await x509.AuthorityKeyIdentifierExtension.create(keys.publicKey),
        ],
      });
      return { cert: `${signed.toString('pem')}\n${cert}\n`, key: await keyInPem(own) };
    },
  };
}

/** @type {x509.JsonGeneralName[]} */
const localNames = [
  { type: 'dns', value: 'localhost' },
  { type: 'ip', value: '127.0.0.1' },
];

/**
 * @param {CryptoKeyPair} keys
 * @returns {Promise<string>}
 */
async function keyInPem({ privateKey }) {
  const der = await crypto.subtle.exportKey('pkcs8', privateKey);
  return x509.PemConverter.encode(der, 'PRIVATE KEY');
}
