import { EuiPageTemplate } from '@elastic/eui';
import { memo } from 'react';
import { DeleteDialogProvider } from '../actions/delete/delete-dialog-provider.tsx';
import { LinkButton } from '../link-button.tsx';
import { AllJobs } from './all-jobs.tsx';
import { DocsLink } from './docs-link.tsx';
import { listMessages as say } from './messages.ts';

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
            <LinkButton key="create" to="/create" look="filled" iconType="plusCircle">
              {say.create}
            </LinkButton>,
            <LinkButton key="import" to="/import" iconType="upload">
              {say.import}
            </LinkButton>,
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
