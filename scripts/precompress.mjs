import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';

/** As each encoding is asked for, and how its files end. Both at their best: it is done once. */
const encodings = [
  { ending: '.br', compress: promisify(brotliCompress) },
  {
    ending: '.gz',
    compress: (/** @type {Buffer} */ bytes) => promisify(gzip)(bytes, { level: 9 }),
  },
];

/** In bytes: below that it saves no packet. */
const worthIt = 1000;

/**
 * Lays compressed copies beside the files of the app, for the gateway to serve.
 *
 * @returns {import('vite').Plugin}
 */
export function precompress() {
  return {
    name: 'rollup-jobs:precompress',
    applyToEnvironment: ({ name }) => name === 'client',
    async writeBundle({ dir = '' }, bundle) {
      const files = Object.values(bundle)
        .filter(({ fileName }) => /\.(?:js|css|svg)$/.test(fileName))
        .map((file) => ({
          path: join(dir, file.fileName),
          bytes: Buffer.from(file.type === 'chunk' ? file.code : file.source),
        }))
        .filter(({ bytes }) => bytes.length >= worthIt);
      await Promise.all(
        files.flatMap(({ path, bytes }) =>
          encodings.map(async ({ ending, compress }) =>
            writeFile(path + ending, await compress(bytes)),
          ),
        ),
      );
    },
  };
}
