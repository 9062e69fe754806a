import { EuiLink } from '@elastic/eui';
import { useHref, useLinkClickHandler } from 'react-router';
import { writeListView } from '../list-view.ts';
import { useListView } from '../use-list-view.ts';

/** A job's id as the link to its details: opened in place, or in a tab of its own as any link. */
export function JobLink({ id }: { id: string }) {
  const [view] = useListView();
  const to = { search: writeListView({ ...view, job: id }).toString() };
  const navigate = useLinkClickHandler(to);
  return (
    <EuiLink
      href={useHref(to)}
      onClick={navigate}
      color="primary"
      title={id}
      data-job={id}
      css={{ overflowWrap: 'anywhere' }}
    >
      {id}
    </EuiLink>
  );
}
