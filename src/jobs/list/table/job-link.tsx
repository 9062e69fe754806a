import { EuiLink } from '@elastic/eui';
import { useLink } from '../../navigation/use-link.ts';
import { writeListView } from '../list-view.ts';
import { useListView } from '../use-list-view.ts';

const anywhere = { overflowWrap: 'anywhere' } as const;

/** A job's id as the link to its details: opened in place, or in a tab of its own as any link. */
export function JobLink({ id }: { id: string }) {
  const [view] = useListView();
  const link = useLink(`/?${writeListView({ ...view, job: id }).toString()}`);
  return (
    <EuiLink {...link} color="primary" title={id} data-job={id} style={anywhere}>
      {id}
    </EuiLink>
  );
}
