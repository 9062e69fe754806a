/** A text as a sentence. Elasticsearch's reasons come without a full stop, and so do pages that are quoted. */
export function asSentence(text: string): string {
  return /[\p{P}]$/u.test(text) && !/[\])"”]$/u.test(text) ? text : `${text}.`;
}

/** Sentences as one text. */
export function joined(sentences: readonly string[]): string {
  return sentences.map(asSentence).join(' ');
}
