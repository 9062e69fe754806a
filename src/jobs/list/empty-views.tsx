import { EuiEmptyPrompt, EuiLoadingSpinner } from '@elastic/eui';
import { LinkButton } from '../link-button.tsx';
import { DocsLink } from './docs-link.tsx';
import { listMessages as say } from './messages.ts';

/** While the first answer is awaited. */
export function Loading() {
  return <EuiEmptyPrompt icon={<EuiLoadingSpinner size="xl" />} title={<h2>{say.loading}</h2>} />;
}

/** The cluster has no jobs. */
export function NoJobs() {
  return (
    <EuiEmptyPrompt
      iconType="indexRollupApp"
      title={<h2>{say.emptyTitle}</h2>}
      body={
        <>
          <p>{say.emptyText}</p>
          <p>{say.emptyAdvice}</p>
        </>
      }
      actions={[
        <LinkButton key="create" to="/create" look="filled" iconType="plusCircle">
          {say.create}
        </LinkButton>,
        <LinkButton key="import" to="/import" iconType="upload">
          {say.import}
        </LinkButton>,
      ]}
      footer={<DocsLink look="link" />}
    />
  );
}
