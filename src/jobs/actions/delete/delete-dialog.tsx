import {
  EuiButton,
  EuiButtonEmpty,
  EuiCallOut,
  EuiModal,
  EuiModalBody,
  EuiModalFooter,
  EuiModalHeader,
  EuiModalHeaderTitle,
  EuiSpacer,
  EuiText,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { useRef } from 'react';
import type { RollupJobSummary } from '../../../elasticsearch/rollup-job-summary.ts';
import { InlineCode } from '../../code/inline-code.tsx';
import { focusPageHeading } from '../../page-heading.ts';
import { quoted } from '../../shortened.ts';
import { useJobs } from '../../use-jobs.ts';
import { visible } from '../../visible.ts';
import type { Told } from '../told.ts';
import { beforeDelete } from './before-delete.ts';
import { DeleteProgress } from './delete-progress.tsx';
import { deleteMessages as say } from './messages.ts';
import { useDeleteJob } from './use-delete-job.ts';

interface DeleteDialogProps {
  id: string;
  onClose: () => void;
}

/** Asks whether a job shall be deleted, and deletes it; what goes wrong is said here. */
export function DeleteDialog({ id, onClose }: DeleteDialogProps) {
  const titleId = useGeneratedHtmlId();
  const isGone = useRef(false);
  const { phase, run, cancel } = useDeleteJob(id, (end) => {
    isGone.current = end === 'gone';
    onClose();
  });
  const job = useListedJob(id);
  const working = phase.kind === 'stopping' || phase.kind === 'deleting' ? phase : null;
  // Over is over, also for the moment until this is closed.
  const isBusy = working !== null || phase.kind === 'over';
  const first = job ? beforeDelete(job.status.job_state) : 'now';
  return (
    <EuiModal
      aria-labelledby={titleId}
      css={{ inlineSize: 560 }}
      onClose={() => {
        if (!isBusy) onClose();
      }}
      focusTrapProps={{ returnFocus: () => !isGone.current || focusHeading() }}
    >
      <EuiModalHeader>
        <EuiModalHeaderTitle id={titleId} css={{ overflowWrap: 'anywhere' }}>
          {say.question(quoted(id))}
        </EuiModalHeaderTitle>
      </EuiModalHeader>
      <EuiModalBody>
        {phase.kind === 'failed' && <Failed told={phase.told} />}
        {job ? <WhatStays job={job} /> : <p>{say.nothingThere}</p>}
        {job && first !== 'now' && phase.kind !== 'deleting' && (
          <>
            <EuiSpacer size="m" />
            <EuiCallOut
              announceOnMount={false}
              size="s"
              color="warning"
              iconType="warning"
              title={say.first[first](job.status.job_state)}
            />
          </>
        )}
        {working && <DeleteProgress phase={working} />}
      </EuiModalBody>
      <EuiModalFooter>
        {phase.kind === 'deleting' ? null : (
          <EuiButtonEmpty onClick={phase.kind === 'stopping' ? cancel : onClose}>
            {phase.kind === 'stopping' ? say.stopWaiting : say.cancel}
          </EuiButtonEmpty>
        )}
        {job && (
          <EuiButton
            fill
            color="danger"
            isLoading={isBusy}
            isDisabled={isBusy}
            hasAriaDisabled
            onClick={() => {
              run(job.status.job_state);
            }}
          >
            {isBusy ? say.working : (phase.kind === 'failed' ? say.again : say.confirm)[first]}
          </EuiButton>
        )}
      </EuiModalFooter>
    </EuiModal>
  );
}

/** The job as the list has it now; undefined where it is gone or cannot be read. */
function useListedJob(id: string): RollupJobSummary | undefined {
  const { data } = useJobs();
  const listed = data?.find((one) => one.kind === 'job' && one.job.config.id === id);
  return listed?.kind === 'job' ? listed.job : undefined;
}

function WhatStays({ job }: { job: RollupJobSummary }) {
  const index = <InlineCode>{visible(job.config.rollup_index)}</InlineCode>;
  return (
    <EuiText css={{ overflowWrap: 'anywhere', code: { whiteSpace: 'normal' } }}>
      <p>
        {say.dataStays.before}
        {index}
        {say.dataStays.after}
      </p>
      <p>{say.nameIsBurnt}</p>
    </EuiText>
  );
}

function Failed({ told }: { told: Told }) {
  return (
    <>
      <EuiCallOut
        announceOnMount
        color={told.tone === 'danger' ? 'danger' : 'warning'}
        iconType="warning"
        title={told.title}
        text={
          <div css={{ overflowWrap: 'anywhere' }}>
            {told.text.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </div>
        }
      />
      <EuiSpacer size="m" />
    </>
  );
}

/** Where the focus goes when the button that opened the dialog leaves with its row. */
function focusHeading(): false {
  focusPageHeading();
  return false;
}
