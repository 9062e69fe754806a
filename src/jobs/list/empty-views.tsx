import { EuiEmptyPrompt, EuiLink, EuiLoadingSpinner } from '@elastic/eui';
import { listMessages as say } from './messages.ts';

export const rollupDocs =
  'https://www.elastic.co/guide/en/elasticsearch/reference/8.19/rollup-apis.html';

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
      footer={
        <EuiLink href={rollupDocs} target="_blank">
          {say.docs}
        </EuiLink>
      }
    />
  );
}
