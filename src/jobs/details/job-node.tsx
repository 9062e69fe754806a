import { EuiButtonEmpty } from '@elastic/eui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { RequestError } from '../../elasticsearch/failure.ts';
import { failureInWords } from '../failure-in-words.ts';
import { nodeOfJobQuery } from '../job-queries.ts';
import { detailsMessages as say } from './messages.ts';

/**
 * Which node has the job. Asked for by hand: it takes a look through all tasks of the cluster and one
 * more privilege, and is needed only by whoever goes looking for the node's log.
 */
export function JobNode({ id }: { id: string }) {
  const [isAsked, setAsked] = useState(false);
  const { data, error, isFetching, refetch } = useQuery({
    ...nodeOfJobQuery(id),
    enabled: isAsked,
  });
  // Anything that is not a RequestError is a fault of ours, and the error boundary's to show.
  if (error && !(error instanceof RequestError)) throw error;
  return (
    <>
      <span aria-live="polite" css={{ display: 'block' }}>
        {isAsked && !isFetching && (error ? failed(error) : answered(data))}
      </span>
      <EuiButtonEmpty
        size="xs"
        flush="left"
        isLoading={isFetching}
        hasAriaDisabled
        onClick={() => {
          if (isAsked) void refetch();
          setAsked(true);
        }}
      >
        {isAsked ? say.showNodeAgain : say.showNode}
      </EuiButtonEmpty>
    </>
  );
}

function answered(node: string | null | undefined): string {
  if (node === undefined) return '';
  return node === null ? say.noNode : say.runsOn(node);
}

function failed({ failure }: RequestError): string {
  return failure.kind === 'forbidden'
    ? say.nodeForbidden
    : say.nodeUnknown(failureInWords(failure, 'see rollup jobs').what);
}
