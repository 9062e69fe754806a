import { useMemo } from 'react';
import { OpenJob } from '../details/open-job.tsx';
import { idOfRow } from '../job-row.ts';
import type { ListView } from './list-view.ts';
import type { FoundList } from './use-found-rows.ts';

interface OpenDetailsProps {
  list: FoundList;
  view: ListView;
  onView: (change: Partial<ListView>) => void;
}

/** The details of the job that the view names, where it names one; its neighbours are those of the list. */
export function OpenDetails({ list: { all, matches }, view, onView }: OpenDetailsProps) {
  const isOpen = view.job !== null;
  const ids = useMemo(
    () => (isOpen ? matches.rows.map(idOfRow).filter((id) => id !== null) : []),
    [matches, isOpen],
  );
  if (view.job === null) return null;
  const row = all.find((candidate) => idOfRow(candidate) === view.job);
  return (
    <OpenJob
      id={view.job}
      tab={view.tab}
      health={row?.kind === 'job' ? row : undefined}
      ids={ids}
      onView={onView}
    />
  );
}
