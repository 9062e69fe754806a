import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ServerProcess } from '../scripts/console-process.mjs';
import { readyLine, startServer } from '../scripts/console-process.mjs';
import { makeAuthority } from '../scripts/made-certificates.mjs';

/** Certificates that were just made, as files of a folder of their own. */
export interface CertificateFiles {
  /** Of the authority that has signed both certificates, in PEM. */
  ca: string;
  /** Where that is. */
  caFile: string;
  /** An authority of the same name that has signed neither. */
  otherCaFile: string;
  /** The options by which a cluster and a console show a certificate of theirs. */
  clusterOptions: string[];
  consoleOptions: string[];
  remove(): Promise<void>;
}

export async function makeCertificateFiles(): Promise<CertificateFiles> {
  const folder = await mkdtemp(join(tmpdir(), 'rollup-jobs-'));
  const write = async (name: string, text: string) => {
    const file = join(folder, name);
    await writeFile(file, text, { mode: 0o600 });
    return file;
  };
  const [own, other] = [await makeAuthority(), await makeAuthority()];
  const serverOptions = async (name: string) => {
    const { cert, key } = await own.sign();
    const certFile = await write(`${name}.crt`, cert);
    const keyFile = await write(`${name}.key`, key);
    return ['--tls-cert-file', certFile, '--tls-key-file', keyFile];
  };
  return {
    ca: own.cert,
    caFile: await write('ca.crt', own.cert),
    otherCaFile: await write('other-ca.crt', other.cert),
    clusterOptions: await serverOptions('cluster'),
    consoleOptions: await serverOptions('console'),
    remove: () => rm(folder, { recursive: true }),
  };
}

const mockReadyLine = /^Mock Elasticsearch \S+ is ready at (https:\S+)$/mu;

/** A mock cluster over TLS. */
export function startTlsCluster(files: CertificateFiles): Promise<ServerProcess<string>> {
  const args = ['--port', '0', ...files.clusterOptions];
  return startServer('mock.mjs', args, {}, (text) => mockReadyLine.exec(text)?.[1]);
}

/** A console over TLS, where operators sign in. */
export function startTlsConsole(
  files: CertificateFiles,
  cluster: string,
  options: string[],
): Promise<ServerProcess<string>> {
  const args = ['--port', '0', '--request-timeout', '3s', '--elasticsearch', cluster];
  return startServer(
    'start.mjs',
    [...args, ...files.consoleOptions, ...options],
    {},
    (text) => readyLine.exec(text)?.[1],
  );
}
