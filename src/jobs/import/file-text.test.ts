import { expect, test } from 'vitest';
import { mostOfFile, textOf } from './file-text.ts';

const png = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d];

test.each([
  ['of jobs', '{"id": "größe 🚀"}\n', { kind: 'text', text: '{"id": "größe 🚀"}\n' }],
  ['with a mark of its encoding', '\ufeff{}', { kind: 'text', text: '{}' }],
  ['that holds the very sign for what cannot be read', '\ufffd', { kind: 'text', text: '\ufffd' }],
  ['of 0 bytes', '', { kind: 'empty' }],
  ['of blanks', ' \t\r\n\n', { kind: 'empty' }],
  ['with nothing but the mark of its encoding', '\ufeff', { kind: 'empty' }],
  ['of a picture', new Uint8Array(png), { kind: 'no_text' }],
  ['of bytes that are 0', new Uint8Array(12), { kind: 'no_text' }],
  ['in UTF-16', new Uint8Array([0xff, 0xfe, 0x7b, 0, 0x7d, 0]), { kind: 'no_text' }],
  ['in Latin-1', new Uint8Array([0x67, 0x72, 0xf6, 0xdf, 0x65]), { kind: 'no_text' }],
  ['that is too large', 'x'.repeat(mostOfFile * 1_000_000 + 1), { kind: 'too_large' }],
])('a file %s', async (_, content, read) => {
  expect(await textOf(new Blob([content]))).toEqual(read);
});

test('a file that is there no more', async () => {
  const file = Object.assign(new Blob(['{}']), {
    arrayBuffer: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
  });
  expect(await textOf(file)).toEqual({ kind: 'unreadable' });
});
