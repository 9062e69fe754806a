import { memo } from 'react';
import { breakable, breakAnywhere } from '../../fields/breakable-name.tsx';
import { useLink } from '../../navigation/use-link.ts';
import { look } from '../../text-looks.ts';
import { visible } from '../../visible.ts';
import { writeListView } from '../list-view.ts';
import { useListView } from '../use-list-view.ts';

/** A job's id as the link to its details: opened in place, or in a tab of its own as any link. */
export function JobLink({ id }: { id: string }) {
  const [view] = useListView();
  return <LinkTo id={id} address={`/?${writeListView({ ...view, job: id }).toString()}`} />;
}

/** Not drawn with each step, which mostly leaves the address of a link as it is. */
const LinkTo = memo(function LinkTo({ id, address }: { id: string; address: string }) {
  const link = useLink(address);
  return (
    <a {...link} className={look.link} title={visible(id)} data-job={id} style={breakAnywhere}>
      {breakable(id)}
    </a>
  );
});
