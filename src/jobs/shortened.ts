import { visible } from './visible.ts';

const longest = 60;

/** A text that may be hostile, made visible, with the middle left out of a very long one. */
export function shortened(text: string): string {
  const characters = [...text];
  if (characters.length <= longest) return visible(text);
  return visible(`${characters.slice(0, 40).join('')}…${characters.slice(-15).join('')}`);
}

/** A job's id for a sentence. */
export function quoted(id: string): string {
  return `“${shortened(id)}”`;
}
