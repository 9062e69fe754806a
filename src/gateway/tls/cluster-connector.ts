import { TLSSocket, createSecureContext } from 'node:tls';
import type { DetailedPeerCertificate } from 'node:tls';
import { buildConnector } from 'undici';
import { pemOf } from './pem.ts';
import { usualCas } from './usual-cas.ts';

/** How the nodes of the cluster show that they are who they say. */
export interface ClusterTls {
  /** PEM certificates of the only authorities to trust, instead of the usual ones. */
  ca?: readonly string[] | undefined;
  /** SHA-256 of the certificate of the only authority to trust, as 64 upper-case hex digits. */
  caFingerprint?: string | undefined;
  /** Trusts whoever answers. */
  skipVerification?: boolean | undefined;
}

/** No certificate that the node shows has the fingerprint. */
export class FingerprintMismatch extends Error {
  override readonly name = 'FingerprintMismatch';
}

/**
 * Makes the connections to the nodes. Nothing is sent on one before its certificate has been checked,
 * host name and dates too.
 *
 * @param timeout milliseconds until a connection has to be there
 */
export function clusterConnector(tls: ClusterTls, timeout: number): buildConnector.connector {
  if (tls.skipVerification) return buildConnector({ rejectUnauthorized: false, timeout });
  if (tls.caFingerprint !== undefined) return pinned(tls.caFingerprint, timeout);
  // Read once: the usual authorities are some hundred certificates.
  const trusting = once(() => trustingOnly(tls.ca ?? usualCas(), timeout));
  const plain = buildConnector({ timeout });
  return (options, callback) =>
    (options.protocol === 'https:' ? trusting() : plain)(options, callback);
}

function trustingOnly(ca: readonly string[], timeout: number): buildConnector.connector {
  return buildConnector({ secureContext: createSecureContext({ ca: [...ca] }), timeout });
}

/**
 * Takes the authority's certificate from the node's own chain, knows it by its fingerprint, and from
 * then on trusts it as if it had come from a file.
 *
 * @elastic/transport's `caFingerprint` compares the fingerprint and no more: it needs
 * `rejectUnauthorized: false`, and then a chain whose signatures are wrong, or a certificate of the same
 * authority for another host, is as good as the right one.
 */
function pinned(fingerprint: string, timeout: number): buildConnector.connector {
  const look = buildConnector({ rejectUnauthorized: false, maxCachedSessions: 0, timeout });
  let trusting: buildConnector.connector | undefined;
  return (options, callback) => {
    if (trusting || options.protocol !== 'https:') {
      (trusting ?? look)(options, callback);
      return;
    }
    look(options, (...[error, socket]) => {
      if (error) {
        callback(error, null);
        return;
      }
      const authority = socket instanceof TLSSocket ? shownBy(socket, fingerprint) : undefined;
      socket.destroy();
      if (!authority) {
        const message = 'no certificate in the chain of the node has the fingerprint';
        callback(new FingerprintMismatch(message), null);
        return;
      }
      trusting ??= trustingOnly([pemOf(authority)], timeout);
      trusting(options, callback);
    });
  };
}

/** The bytes of the certificate with this fingerprint among those that the node shows. */
function shownBy(socket: TLSSocket, fingerprint: string): Buffer | undefined {
  const seen = new Set<string>();
  // Node says {} where there is no certificate, and no issuer where the chain ends early.
  let shown: Partial<DetailedPeerCertificate> | undefined = socket.getPeerCertificate(true);
  while (shown?.fingerprint256 !== undefined && !seen.has(shown.fingerprint256)) {
    if (shown.fingerprint256.replaceAll(':', '') === fingerprint) return shown.raw;
    seen.add(shown.fingerprint256);
    // The last one is its own issuer.
    shown = shown.issuerCertificate;
  }
  return undefined;
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
