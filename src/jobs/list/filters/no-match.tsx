import { EuiButton, EuiEmptyPrompt } from '@elastic/eui';
import { useQuery } from '@tanstack/react-query';
import { takesTwoReads } from '../../../rollup/health.ts';
import { readOnce, readSince } from '../../health/histories.ts';
import { timeWithDate } from '../../health/times.ts';
import { historiesQuery } from '../../job-queries.ts';
import { shortened } from '../../shortened.ts';
import { facetInWords } from './facet-words.ts';
import type { Filters } from './facets.ts';
import { facets, hasFilters } from './facets.ts';
import type { FoundRows } from './find-rows.ts';
import { filterMessages as say } from './messages.ts';

interface NoMatchProps {
  search: string;
  filters: Filters;
  found: Pick<FoundRows, 'bySearch' | 'byFilters'>;
  onClearSearch: () => void;
  onClearFilters: () => void;
}

/** Search and filters find nothing: says which of them, and offers to clear it. */
export function NoMatch({ search, filters, found, onClearSearch, onClearFilters }: NoMatchProps) {
  const searches = search.trim() !== '';
  const cause = !hasFilters(filters) ? 'search' : searches ? 'both' : 'filters';
  const { data: histories } = useQuery(historiesQuery());
  const chosen = chosenInWords(filters);
  const since = filters.health.some(takesTwoReads) ? readSince(histories) : null;
  const has =
    since === null
      ? say.has(chosen)
      : say.hasSoFar(chosen, readOnce(histories), timeWithDate(since, 'toTheSecond'));
  return (
    <EuiEmptyPrompt
      iconType="magnify"
      title={<h2>{say.noMatchTitles[cause]}</h2>}
      body={
        <div css={{ overflowWrap: 'anywhere' }}>
          {reasons(shortened(search.trim()), has, found).map((reason) => (
            <p key={reason}>{reason}</p>
          ))}
        </div>
      }
      actions={[
        ...(searches ? [{ label: say.clearSearch, onClick: onClearSearch }] : []),
        ...(hasFilters(filters) ? [{ label: say.clearFilters, onClick: onClearFilters }] : []),
      ].map(({ label, onClick }) => (
        <EuiButton key={label} onClick={onClick}>
          {label}
        </EuiButton>
      ))}
    />
  );
}

/** Why nothing is found: what finds nothing by itself, or else that no job has both. */
function reasons(
  search: string,
  has: string,
  { bySearch, byFilters }: NoMatchProps['found'],
): string[] {
  if (bySearch > 0 && byFilters > 0) return [say.noCommonMatch(search, bySearch, has)];
  return [
    ...(bySearch === 0 ? [say.noSearchMatch(search)] : []),
    ...(byFilters === 0 ? [say.noFilterMatch(has)] : []),
  ];
}

function chosenInWords(filters: Filters): string {
  return say.chosen(
    facets
      .filter((facet) => filters[facet].length > 0)
      .map((facet) => ({
        name: say.facets[facet],
        values: filters[facet].map(facetInWords[facet]),
      })),
  );
}
