/** Sentences as one text. Elasticsearch's reasons come without a full stop. */
export function joined(sentences: readonly string[]): string {
  return sentences
    .map((sentence) =>
      /[\p{P}]$/u.test(sentence) && !/[\])"”]$/u.test(sentence) ? sentence : `${sentence}.`,
    )
    .join(' ');
}
