import { EuiFlexGroup, EuiFlyoutFooter } from '@elastic/eui';
import { DeleteButton } from '../actions/delete/delete-button.tsx';
import { StartButton } from '../actions/start/start-button.tsx';
import { StopButton } from '../actions/stop/stop-button.tsx';
import { jobPage } from '../job-page.ts';
import { LinkButton } from '../buttons/link-button.tsx';
import { detailsMessages as say } from './messages.ts';

/** What can be done to the job. On the left, as toasts come up on the right. */
export function DetailsFooter({ id, jobState }: { id: string; jobState: string }) {
  return (
    <EuiFlyoutFooter>
      <EuiFlexGroup gutterSize="s" responsive={false} wrap>
        <StartButton id={id} jobState={jobState} display="button" />
        <StopButton id={id} jobState={jobState} display="button" />
        <DeleteButton id={id} jobState={jobState} display="button" />
        <LinkButton size="s" to={jobPage('/create', { clone: id })} iconType="copy">
          {say.clone}
        </LinkButton>
        <LinkButton size="s" to={jobPage('/change', { job: id })} iconType="pencil">
          {say.change}
        </LinkButton>
        <LinkButton size="s" to={jobPage('/downsampling', { job: id })} iconType="indexRollupApp">
          {say.downsampling}
        </LinkButton>
      </EuiFlexGroup>
    </EuiFlyoutFooter>
  );
}
