import { EuiEmptyPrompt, EuiLoadingSpinner } from '@elastic/eui';
import { DocsLink } from './docs-link.tsx';
import { listMessages as say } from './messages.ts';
import { CreateLink, ImportLink } from './new-job-links.tsx';

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
      actions={[<CreateLink key="create" />, <ImportLink key="import" />]}
      footer={<DocsLink look="link" />}
    />
  );
}
