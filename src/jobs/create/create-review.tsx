import { EuiButton, EuiSpacer, EuiSwitch, EuiText } from '@elastic/eui';
import { configOf, jobIdOf } from '../../rollup/new-job/draft-config.ts';
import type { FieldRefusal } from '../job-form/job-form.ts';
import { jobFormMessages as formSay } from '../job-form/messages.ts';
import type { ReviewProps } from '../job-form/job-wizard.tsx';
import { Review } from '../job-form/review/review.tsx';
import { CreateFailed } from './create-failed.tsx';
import { createMessages as say } from './messages.ts';
import type { CreatePhase, NewJob } from './use-create-job.ts';

interface CreateReviewProps extends ReviewProps {
  phase: CreatePhase;
  refusals: readonly FieldRefusal[];
  isBusy: boolean;
  startNow: boolean;
  onStartNow: (startNow: boolean) => void;
  onCreate: (job: NewJob) => void;
}

/** The last step: what will be made, and the button that makes it. */
export function CreateReview(props: CreateReviewProps) {
  const { phase, refusals, isBusy, startNow, onStartNow, onCreate, ...review } = props;
  const { draft, rules, known, isWaiting, goToField } = review;
  const mayCreate = !isBusy && !isWaiting;
  return (
    <>
      <Review {...review} />
      {phase.kind === 'failed' && (
        <CreateFailed told={phase.told} refusals={refusals} onFix={goToField} />
      )}
      <EuiSwitch
        label={say.startNow}
        checked={startNow}
        disabled={isBusy}
        onChange={({ target }) => {
          onStartNow(target.checked);
        }}
      />
      <EuiText size="xs" color="subdued">
        <p>{say.startNowHelp}</p>
      </EuiText>
      <EuiSpacer size="m" />
      <EuiButton
        fill
        isLoading={!mayCreate}
        isDisabled={!mayCreate}
        hasAriaDisabled
        onClick={() => {
          if (!mayCreate) return;
          const config = configOf(draft, rules);
          onCreate({ id: jobIdOf(draft), config, draft, startNow, known });
        }}
      >
        {isWaiting ? formSay.checking : buttonText(phase, startNow)}
      </EuiButton>
    </>
  );
}

function buttonText({ kind }: CreatePhase, startNow: boolean): string {
  if (kind === 'creating') return say.creating;
  if (kind === 'starting') return say.starting;
  return startNow ? say.saveAndStart : say.save;
}
