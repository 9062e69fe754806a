import { X509Certificate, createPrivateKey } from 'node:crypto';
import type { GatewayTls } from '../gateway/create-gateway.ts';
import { readChoice } from './option-values.ts';
import type { OptionValues } from './options.ts';
import { readCertificates, readFingerprint, readKey } from './tls-files.ts';

/** Of a server that this process runs: the console, or the mock. */
export const serverTlsOptions = {
  tlsCert: {
    flag: 'tls-cert-file',
    env: 'TLS_CERT_FILE',
    placeholder: '<file>',
    help: 'Serve HTTPS: the certificate and its chain, in PEM',
    read: readCertificates,
  },
  tlsKey: {
    flag: 'tls-key-file',
    env: 'TLS_KEY_FILE',
    placeholder: '<file>',
    help: 'The private key of that certificate, in PEM, without a passphrase',
    read: readKey,
  },
} as const;

/** Towards the cluster. */
const clusterTlsOptions = {
  ca: {
    flag: 'elasticsearch-ca-file',
    env: 'ELASTICSEARCH_CA_FILE',
    placeholder: '<file>',
    help: 'Trust these authorities of the cluster only; certificates in PEM',
    read: readCertificates,
  },
  caFingerprint: {
    flag: 'elasticsearch-ca-fingerprint',
    env: 'ELASTICSEARCH_CA_FINGERPRINT',
    placeholder: '<sha256>',
    help: 'Trust the authority with this fingerprint only, as Elasticsearch 8 prints it',
    read: readFingerprint,
  },
  skipTlsVerification: {
    flag: 'elasticsearch-skip-tls-verification',
    env: 'ELASTICSEARCH_SKIP_TLS_VERIFICATION',
    bare: 'on',
    help: 'DANGER: trust whoever answers as the cluster; as a variable: on or off',
    byDefault: 'off',
    read: readChoice(['on', 'off'], 'off'),
  },
} as const;

export const tlsOptions = { ...clusterTlsOptions, ...serverTlsOptions } as const;

type TlsOptions = OptionValues<typeof tlsOptions>;
type ServerTlsOptions = OptionValues<typeof serverTlsOptions>;

const nameOf = (name: keyof TlsOptions) => `--${tlsOptions[name].flag}`;

type Given<Options> = (name: keyof Options) => boolean;

/** What is wrong with the options together. */
export function tlsMistakes(
  options: TlsOptions & { nodes: readonly string[] | undefined },
  given: Given<TlsOptions>,
): string[] {
  const mistakes: string[] = [];
  const names = (['ca', 'caFingerprint', 'skipTlsVerification'] as const).filter(given);
  const [first, second] = names;
  if (first && second) {
    mistakes.push(
      `${nameOf(first)} and ${nameOf(second)} exclude each other: leave one of them out.`,
    );
  }
  if (first && options.nodes?.every((node) => !node.startsWith('https:'))) {
    mistakes.push(
      `${nameOf(first)} is for nodes that speak TLS, and --elasticsearch has http:// addresses ` +
        'only: write https://, or leave the option out.',
    );
  }
  return [...mistakes, ...serverTlsMistakes(options, given)];
}

/** Whether one of both is missing, or the key is another certificate's. */
export function serverTlsMistakes(
  options: ServerTlsOptions,
  given: Given<ServerTlsOptions>,
): string[] {
  const { tlsCert, tlsKey } = options;
  if (given('tlsKey') && !given('tlsCert')) {
    return [`${nameOf('tlsKey')} needs ${nameOf('tlsCert')} as well.`];
  }
  if (given('tlsCert') && !given('tlsKey')) {
    return [`${nameOf('tlsCert')} needs ${nameOf('tlsKey')} as well.`];
  }
  const [own] = tlsCert ?? [];
  if (own === undefined || tlsKey === undefined) return [];
  return new X509Certificate(own).checkPrivateKey(createPrivateKey(tlsKey))
    ? []
    : [
        `The key in ${nameOf('tlsKey')} is not that of the certificate in ${nameOf('tlsCert')}, which ` +
          'has to be the first one in its file.',
      ];
}

/** Certificate and key of a server; undefined for plain HTTP. */
export function serverTlsOf({ tlsCert, tlsKey }: ServerTlsOptions): GatewayTls['console'] {
  return tlsCert && tlsKey !== undefined ? { cert: tlsCert.join('\n'), key: tlsKey } : undefined;
}

/** For the gateway, from options that go together. */
export function tlsOf(options: TlsOptions): GatewayTls {
  const { ca, caFingerprint, skipTlsVerification } = options;
  return {
    cluster: { ca, caFingerprint, skipVerification: skipTlsVerification === 'on' },
    console: serverTlsOf(options),
  };
}

/** What to say at the start, a line each. */
export function tlsWarnings(options: TlsOptions, now: Date = new Date()): string[] {
  const warnings: string[] = [];
  if (options.skipTlsVerification === 'on') {
    warnings.push(
      `WARNING: ${nameOf('skipTlsVerification')}: the console trusts whoever answers as the cluster. ` +
        'Anybody between them can read the credentials and change what is sent. Use ' +
        `${nameOf('ca')} or ${nameOf('caFingerprint')} instead.`,
    );
  }
  for (const pem of options.tlsCert?.slice(0, 1) ?? []) {
    const { validFrom, validTo } = new X509Certificate(pem);
    if (new Date(validTo) < now) {
      warnings.push(
        `WARNING: the certificate in ${nameOf('tlsCert')} expired on ${validTo}. Browsers refuse it.`,
      );
    } else if (new Date(validFrom) > now) {
      warnings.push(
        `WARNING: the certificate in ${nameOf('tlsCert')} is valid only from ${validFrom}. Browsers ` +
          'refuse it until then.',
      );
    }
  }
  return warnings;
}
