import { EuiButton, EuiEmptyPrompt } from '@elastic/eui';
import { useLink } from '../jobs/navigation/use-link.ts';
import { shellMessages as say } from './messages.ts';

/** What is shown at an address that no page has. */
export function NotFound() {
  return (
    <EuiEmptyPrompt
      iconType="magnify"
      title={<h2>{say.noPageTitle}</h2>}
      body={<p>{say.noPageText}</p>}
      actions={
        <EuiButton fill {...useLink('/')}>
          {say.showJobs}
        </EuiButton>
      }
    />
  );
}
