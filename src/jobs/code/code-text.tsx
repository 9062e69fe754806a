import { EuiSkeletonText } from '@elastic/eui';
import { loadedLater } from '../loaded-later.ts';

/** A text such as JSON or a command; the highlighter is loaded with the first one. */
export const CodeText = loadedLater(
  async () => (await import('./highlighted-text.tsx')).HighlightedText,
  { meanwhile: <EuiSkeletonText lines={3} />, isRare: true },
);
