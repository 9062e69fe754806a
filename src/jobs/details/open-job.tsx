import { ErrorBoundary } from 'react-error-boundary';
import type { JobHealth } from '../health/job-health.ts';
import { closes, loadedLater } from '../loaded-later.ts';
import { useNotify } from '../notices.ts';
import type { DetailsTab } from './details-tab.ts';
import { faultMessages as say } from './fault-messages.ts';
import { useNeighbours } from './use-neighbours.ts';

const JobDetails = loadedLater(async () => (await import('./job-details.tsx')).JobDetails, {
  ...closes,
  isRare: true,
});

interface OpenJobProps {
  id: string;
  tab: DetailsTab;
  /** How the list has seen it to fare; undefined where it is not in there. */
  health: JobHealth | undefined;
  /** The jobs of the list, as they are found and sorted. */
  ids: readonly string[];
  onView: (change: { job?: string | null; tab?: DetailsTab }) => void;
}

/**
 * The details of the job that the URL names, in whichever condition the list is. Should they fail, the
 * list stays as it is.
 */
export function OpenJob({ id, tab, health, ids, onView }: OpenJobProps) {
  const notify = useNotify();
  const neighbours = useNeighbours(ids, id);
  return (
    <ErrorBoundary
      fallback={null}
      resetKeys={[id, tab]}
      onError={(error) => {
        const words = error instanceof Error ? error.message : String(error);
        notify({
          key: 'details',
          tone: 'danger',
          title: say.title,
          text: [say.text, words],
        });
      }}
    >
      <JobDetails
        id={id}
        tab={tab}
        health={health}
        neighbours={neighbours}
        onTab={(chosen) => {
          onView({ tab: chosen });
        }}
        onJob={(chosen) => {
          onView({ job: chosen });
        }}
        onClose={() => {
          onView({ job: null, tab: 'summary' });
        }}
      />
    </ErrorBoundary>
  );
}
