import { EuiButton, EuiButtonEmpty, EuiCallOut, EuiSpacer, EuiSwitch, EuiText } from '@elastic/eui';
import { useState } from 'react';
import { configOf } from '../../rollup/new-job/draft-config.ts';
import type { ReviewProps } from '../job-form/job-wizard.tsx';
import { fieldLabel } from '../job-form/field-label.ts';
import { Review } from '../job-form/review/review.tsx';
import { createMessages as say } from './messages.ts';
import type { CreatePhase } from './use-create-job.ts';
import { useCreateJob } from './use-create-job.ts';

interface CreateReviewProps extends ReviewProps {
  onCreated: (id: string) => void;
}

/** The last step: what will be made, and the button that makes it. */
export function CreateReview({ onCreated, ...review }: CreateReviewProps) {
  const { draft, rules, onRefused, goToField } = review;
  const [startNow, setStartNow] = useState(true);
  const { phase, isBusy, create } = useCreateJob(onCreated);
  return (
    <>
      <Review {...review} />
      {phase.kind === 'failed' && (
        <Failed
          phase={phase}
          onFix={(field) => {
            onRefused(phase.refusals);
            goToField(field);
          }}
        />
      )}
      <EuiSwitch
        label={say.startNow}
        checked={startNow}
        disabled={isBusy}
        onChange={({ target }) => {
          setStartNow(target.checked);
        }}
      />
      <EuiText size="xs" color="subdued">
        <p>{say.startNowHelp}</p>
      </EuiText>
      <EuiSpacer size="m" />
      <EuiButton
        fill
        isLoading={isBusy}
        isDisabled={isBusy}
        hasAriaDisabled
        onClick={() => {
          if (!isBusy) create({ id: draft.id.trim(), config: configOf(draft, rules), startNow });
        }}
      >
        {buttonText(phase, startNow)}
      </EuiButton>
    </>
  );
}

function buttonText({ kind }: CreatePhase, startNow: boolean): string {
  if (kind === 'creating') return say.creating;
  if (kind === 'starting') return say.starting;
  return startNow ? say.saveAndStart : say.save;
}

interface FailedProps {
  phase: Extract<CreatePhase, { kind: 'failed' }>;
  onFix: (field: Extract<CreatePhase, { kind: 'failed' }>['refusals'][number]['field']) => void;
}

function Failed({ phase: { told, refusals }, onFix }: FailedProps) {
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
            {refusals.length > 0 && (
              <>
                <p>{say.atFields}</p>
                <ul>
                  {refusals.map(({ field, reason }) => (
                    <li key={`${field} ${reason}`}>
                      <EuiButtonEmpty
                        size="xs"
                        flush="both"
                        onClick={() => {
                          onFix(field);
                        }}
                      >
                        {say.fix(fieldLabel(field))}
                      </EuiButtonEmpty>{' '}
                      {reason}
                    </li>
                  ))}
                </ul>
              </>
            )}
          </div>
        }
      />
      <EuiSpacer size="m" />
    </>
  );
}
