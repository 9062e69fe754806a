import { existsSync, readFileSync } from 'node:fs';
import * as tls from 'node:tls';
import { certificatesIn } from './pem.ts';

/** Where Linux distributions and BSDs keep the authorities of the system, in one file. */
const systemBundles = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/ca-bundle.pem',
  '/etc/ssl/cert.pem',
];

/** What later versions of Node can tell. */
interface AskingNode {
  getCACertificates?: (kind: 'default' | 'system') => string[];
}

/**
 * The authorities that are trusted when nothing else is said: Node's own, the operating system's, and
 * those of `NODE_EXTRA_CA_CERTS`.
 *
 * Node 22.15 and later can ask every system. Before that there is no `--use-system-ca`: the file of the
 * system is read here (`SSL_CERT_FILE` names another), and Windows and macOS have none.
 */
export function usualCas(
  env: Readonly<Record<string, string | undefined>> = process.env,
  { getCACertificates: ask }: AskingNode = tls as AskingNode,
): string[] {
  if (ask) return [...ask('default'), ...ask('system')];
  const system = env['SSL_CERT_FILE'] || systemBundles.find((path) => existsSync(path));
  const files = [system, env['NODE_EXTRA_CA_CERTS']];
  return [...tls.rootCertificates, ...files.flatMap(readCertificates)];
}

/** None where the file cannot be read: another authority may still do. */
function readCertificates(path: string | undefined): string[] {
  if (path === undefined || path === '') return [];
  try {
    return certificatesIn(readFileSync(path, 'utf8'));
  } catch {
    return [];
  }
}
