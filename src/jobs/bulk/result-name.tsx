import { breakable, breakAnywhere } from '../fields/breakable-name.tsx';
import { detailsPage } from '../job-page.ts';
import { useNavigation } from '../navigation/navigation-context.ts';
import { useLink } from '../navigation/use-link.ts';
import { look } from '../text-looks.ts';

/** A job's id, which leads to its details: in the list, beside what the list shows. */
export function ResultName({ id, isThere }: { id: string; isThere: boolean }) {
  return isThere ? <JobLink id={id} /> : <span css={breakAnywhere}>{breakable(id)}</span>;
}

function JobLink({ id }: { id: string }) {
  const { location } = useNavigation();
  const link = useLink(location.pathname === '/' ? withJob(location.search, id) : detailsPage(id));
  return (
    <a {...link} className={look.link} css={breakAnywhere}>
      {breakable(id)}
    </a>
  );
}

function withJob(search: string, id: string): string {
  const view = new URLSearchParams(search);
  view.set('job', id);
  return `/?${view.toString()}`;
}
