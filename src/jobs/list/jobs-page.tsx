import { EuiPageTemplate } from '@elastic/eui';
import { memo } from 'react';
import { DeleteDialogProvider } from '../actions/delete/delete-dialog-provider.tsx';
import { AllJobs } from './all-jobs.tsx';
import { DocsLink } from './docs-link.tsx';
import { listMessages as say } from './messages.ts';
import { CreateLink, ImportLink } from './new-job-links.tsx';

/** The page of all rollup jobs. It is drawn once; what changes is drawn within. */
export const JobsPage = memo(function JobsPage() {
  return (
    <DeleteDialogProvider>
      <EuiPageTemplate panelled={false} restrictWidth={false} grow={false} offset={0}>
        <EuiPageTemplate.Header
          pageTitle={say.title}
          bottomBorder
          paddingSize="l"
          rightSideItems={[
            <CreateLink key="create" />,
            <ImportLink key="import" />,
            <DocsLink key="docs" look="button" />,
          ]}
        />
        <EuiPageTemplate.Section paddingSize="l" grow>
          <AllJobs />
        </EuiPageTemplate.Section>
      </EuiPageTemplate>
    </DeleteDialogProvider>
  );
});
