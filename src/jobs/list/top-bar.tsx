import { EuiScreenReaderLive, EuiSpacer } from '@elastic/eui';
import type { Ref } from 'react';
import { memo } from 'react';
import { line } from '../line-looks.ts';
import { RefreshBar } from './refresh-bar.tsx';
import { SearchBox } from './search-box.tsx';

interface TopBarProps {
  /** What stands in the search box; null where there is nothing to search. */
  search: string | null;
  onSearch: (text: string) => void;
  isRefreshing: boolean;
  onRefresh: () => void;
  /** Of the button that refreshes. */
  buttonRef: Ref<HTMLButtonElement>;
  /** What a screen reader says of a refresh. */
  announcement: string;
}

const roomForSearch = { flex: '1 1 240px' };

/** The search, and how and when the list is read. */
export const TopBar = memo(function TopBar(props: TopBarProps) {
  const { search, onSearch, announcement, ...refreshing } = props;
  return (
    <>
      <div className={line.all}>
        <div style={roomForSearch}>
          {search !== null && <SearchBox text={search} onText={onSearch} />}
        </div>
        <RefreshBar {...refreshing} />
      </div>
      <EuiScreenReaderLive>{announcement}</EuiScreenReaderLive>
      <EuiSpacer size="m" />
    </>
  );
});
