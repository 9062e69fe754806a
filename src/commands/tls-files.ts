import { createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { certificatesIn } from '../gateway/tls/pem.ts';

/** Readers of options that name PEM files. Each throws an Error whose message goes on from the option's name. */

/** The certificates in a PEM file, each as a PEM of its own; at least one. */
export function readCertificates(path: string | undefined): string[] | undefined {
  if (path === undefined) return undefined;
  const certificates = certificatesIn(textOf(path));
  if (certificates.length > 0) return certificates;
  throw new Error(
    `must be a file with a certificate in PEM ("-----BEGIN CERTIFICATE-----"); "${path}" has none ` +
      'that can be read.',
  );
}

/** The private key in a PEM file. */
export function readKey(path: string | undefined): string | undefined {
  if (path === undefined) return undefined;
  const text = textOf(path);
  if (/ENCRYPTED/.test(text)) {
    throw new Error(
      `must be a key without a passphrase, and "${path}" is encrypted. Write it without one ` +
        '("openssl pkey -in … -out …"), readable for the console only.',
    );
  }
  try {
    createPrivateKey(text);
  } catch {
    throw new Error(
      `must be a file with a private key in PEM ("-----BEGIN PRIVATE KEY-----"); "${path}" has ` +
        'none that can be read.',
    );
  }
  return text;
}

/** A SHA-256 in 64 hex digits, with or without colons, to upper-case digits without. */
export function readFingerprint(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const digits = text.replaceAll(':', '').toUpperCase();
  if (/^[0-9A-F]{64}$/.test(digits)) return digits;
  throw new Error(
    'must be the SHA-256 fingerprint of the CA certificate: 64 hex digits, with or without colons, ' +
      'as Elasticsearch prints it at its first start and as "openssl x509 -noout -fingerprint ' +
      `-sha256 -in http_ca.crt" does; not "${text}".`,
  );
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new Error(`names a file that cannot be read: ${whyUnreadable(error, path)}.`, {
      cause: error,
    });
  }
}

function whyUnreadable(error: unknown, path: string): string {
  switch (error instanceof Error && 'code' in error ? error.code : undefined) {
    case 'ENOENT':
      return `there is no "${path}"`;
    case 'EACCES':
      return `this process may not read "${path}"`;
    case 'EISDIR':
      return `"${path}" is a directory`;
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
