import { EuiFieldSearch } from '@elastic/eui';
import { memo, useRef } from 'react';
import { useShortcut } from '../shortcuts/use-shortcut.ts';
import { listMessages as say } from './messages.ts';

/** EUI's button that clears the box is smaller than the 24 px that WCAG 2.2 asks for. */
const searchBoxStyle = {
  '.euiFormControlLayoutClearButton': { inlineSize: 24, blockSize: 24, borderWidth: 12 },
};

interface SearchBoxProps {
  text: string;
  onText: (text: string) => void;
}

/** Where a search is typed. Escape clears it; pressed again, Escape does what it does elsewhere. */
export const SearchBox = memo(function SearchBox({ text, onText }: SearchBoxProps) {
  const input = useRef<HTMLInputElement | null>(null);
  useShortcut('search', () => {
    input.current?.select();
  });
  return (
    <div css={searchBoxStyle}>
      <EuiFieldSearch
        fullWidth
        inputRef={(element) => {
          input.current = element;
        }}
        aria-label={say.searchLabel}
        placeholder={say.searchPlaceholder}
        value={text}
        onChange={({ target }) => {
          onText(target.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Escape' || text === '') return;
          event.preventDefault();
          event.stopPropagation();
          onText('');
        }}
      />
    </div>
  );
});
