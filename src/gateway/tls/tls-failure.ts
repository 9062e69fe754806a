import { connect } from 'node:tls';
import { FingerprintMismatch } from './cluster-connector.ts';
import type { ClusterTls } from './cluster-connector.ts';

/** OpenSSL's names for a chain that ends at nobody who is trusted. */
const unknownAuthority = new Set([
  'CERT_SIGNATURE_FAILURE',
  'CERT_UNTRUSTED',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'INVALID_CA',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);

/**
 * Why no TLS connection to a node came about, and which option mends that, as a sentence; undefined
 * where it was not for TLS.
 *
 * @param node origin of the node's URL
 */
export function tlsFailureInWords(error: Error, node: string, tls: ClusterTls): string | undefined {
  if (!node.startsWith('https:')) return undefined;
  const code = 'code' in error ? String(error.code) : '';
  if (error instanceof FingerprintMismatch) {
    return (
      `${node} shows no certificate with the fingerprint of --elasticsearch-ca-fingerprint. ` +
      'Compare it with that of the CA certificate of the cluster; where the node does not send that ' +
      'certificate along, give it as --elasticsearch-ca-file instead.'
    );
  }
  if (unknownAuthority.has(code)) {
    return `The certificate of ${node} is not from an authority that is trusted (${code}). ${trustIt(tls)}`;
  }
  switch (code) {
    case 'ERR_TLS_CERT_ALTNAME_INVALID':
      return (
        `The certificate of ${node} is for other names${namesIn(error)}. Give --elasticsearch the node ` +
        'by one of its names, or the node a certificate for this one.'
      );
    case 'CERT_HAS_EXPIRED':
      return `The certificate of ${node}, or that of its authority, has expired. The node needs a new one.`;
    case 'CERT_NOT_YET_VALID':
      return (
        `The certificate of ${node}, or that of its authority, is not valid yet. Compare the clocks of ` +
        'both machines.'
      );
  }
  // ECONNRESET here is a break in the middle of the handshake.
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_') || code === 'ECONNRESET') {
    return (
      `${node} does not speak TLS as it should: ${firstLine(error)}. Where the node speaks plain ` +
      'HTTP, its address in --elasticsearch begins with http://.'
    );
  }
  return undefined;
}

/** For a node that was spoken to in plain HTTP, and broke the connection because it speaks TLS. */
export function plainToTlsInWords(node: string): string {
  const { host } = new URL(node);
  return `${node} speaks TLS only: its address in --elasticsearch must begin with https://, as https://${host}.`;
}

/** Milliseconds; this is asked after a failure, by somebody who waits. */
const handshakeWithin = 2000;

/** Is there TLS at this address? Then plain HTTP to it cannot have had any effect. */
export function speaksTls(node: URL): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({
      host: node.hostname.replace(/^\[|\]$/g, ''),
      port: Number(node.port || 80),
      // Nothing is sent on it.
      rejectUnauthorized: false,
      timeout: handshakeWithin,
    });
    const settle = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('secureConnect', () => settle(true));
    socket.once('timeout', () => settle(false));
    socket.on('error', () => settle(false));
    socket.once('close', () => resolve(false));
  });
}

function trustIt({ ca, caFingerprint }: ClusterTls): string {
  if (ca)
    return 'Give --elasticsearch-ca-file the certificate of the authority that has signed it.';
  if (caFingerprint !== undefined) {
    return 'Give --elasticsearch-ca-fingerprint the fingerprint of the authority that has signed it.';
  }
  return (
    'Give the certificate of its authority as --elasticsearch-ca-file, or the fingerprint of that ' +
    'certificate as --elasticsearch-ca-fingerprint.'
  );
}

/** The names as Node writes them, ` (DNS:es1, IP Address:10.0.0.1)`. */
function namesIn(error: Error & { cert?: { subjectaltname?: string } }): string {
  const names = error.cert?.subjectaltname;
  return names === undefined ? '' : ` (${names})`;
}

/** OpenSSL's message without its place in the source. */
function firstLine(error: Error): string {
  const reason = 'reason' in error ? String(error.reason) : '';
  return reason || (error.message.split('\n')[0] ?? '');
}
