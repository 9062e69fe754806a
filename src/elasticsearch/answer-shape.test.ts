import { expect, test } from 'vitest';
import { unexpectedShape } from './answer-shape.ts';

test('what is unexpected is shown as it begins', () => {
  expect(unexpectedShape({ a: 'b'.repeat(300) }).failure).toMatchObject({
    kind: 'unexpected_answer',
    excerpt: `{"a":"${'b'.repeat(194)}`,
  });
});

test('an answer that nests deeper than can be written is still an unexpected one', () => {
  const bottomless: unknown = JSON.parse('['.repeat(100_000) + ']'.repeat(100_000));
  expect(unexpectedShape(bottomless).failure).toMatchObject({
    kind: 'unexpected_answer',
    excerpt: '',
  });
});
