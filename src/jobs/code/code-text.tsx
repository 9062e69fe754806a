import { EuiSkeletonText } from '@elastic/eui';
import { lazy, Suspense } from 'react';

const HighlightedText = lazy(async () => ({
  default: (await import('./highlighted-text.tsx')).HighlightedText,
}));

/** A text such as JSON or a command; the highlighter is loaded with the first one. */
export function CodeText(props: { label: string; text: string; isJson?: boolean }) {
  return (
    <Suspense fallback={<EuiSkeletonText lines={3} />}>
      <HighlightedText {...props} />
    </Suspense>
  );
}
