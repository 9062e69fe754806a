import { EuiIcon } from '@elastic/eui';
import { memo, useRef } from 'react';
import { Button } from '../buttons/button.tsx';
import { useShortcut } from '../shortcuts/use-shortcut.ts';
import { controlClasses } from './control-looks.ts';
import { listMessages as say } from './messages.ts';

interface SearchBoxProps {
  text: string;
  onText: (text: string) => void;
}

/** Where a search is typed. Escape clears it; pressed again, Escape does what it does elsewhere. */
export const SearchBox = memo(function SearchBox({ text, onText }: SearchBoxProps) {
  const input = useRef<HTMLInputElement>(null);
  useShortcut('search', () => {
    input.current?.select();
  });
  return (
    <div className={controlClasses.search}>
      <EuiIcon type="magnify" aria-hidden />
      <input
        ref={input}
        type="search"
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
      {text !== '' && (
        <Button
          display="empty"
          color="text"
          size="xs"
          iconType="cross"
          aria-label={say.clearSearch}
          onClick={() => {
            onText('');
            input.current?.focus();
          }}
        />
      )}
    </div>
  );
});
