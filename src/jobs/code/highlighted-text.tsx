import { EuiCodeBlock } from '@elastic/eui';

interface HighlightedTextProps {
  label: string;
  text: string;
  isJson?: boolean;
}

/** Beyond this many characters colours cost more time than they save. */
const longest = 100_000;

/**
 * A text to read and copy, in a fixed-width font. By itself in a file that is loaded when it is needed.
 * JSON is coloured as JavaScript, of which it is a part: EUI takes only the languages that its
 * highlighter starts with, and JSON is not among those.
 */
export function HighlightedText({ label, text, isJson = false }: HighlightedTextProps) {
  return (
    <EuiCodeBlock
      aria-label={label}
      language={isJson && text.length <= longest ? 'javascript' : 'text'}
      paddingSize="m"
      css={{ overflowWrap: 'anywhere' }}
    >
      {text}
    </EuiCodeBlock>
  );
}
