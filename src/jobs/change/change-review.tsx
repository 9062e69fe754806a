import {
  EuiBasicTable,
  EuiButton,
  EuiSpacer,
  EuiSwitch,
  EuiText,
  EuiTitle,
  EuiToolTip,
} from '@elastic/eui';
import { useState } from 'react';
import type { RollupJobInFull } from '../../elasticsearch/rollup-job.ts';
import type { Difference } from '../../rollup/config-difference.ts';
import { differences } from '../../rollup/config-difference.ts';
import { isRunning } from '../../rollup/job-state.ts';
import { configOf } from '../../rollup/new-job/draft-config.ts';
import type { ChangeRun } from '../change-run/change-run.ts';
import { changeSteps, newChange } from '../change-run/change-run.ts';
import { jobFormMessages as formSay } from '../job-form/messages.ts';
import type { ReviewProps } from '../job-form/job-wizard.tsx';
import { Review } from '../job-form/review/review.tsx';
import { quoted } from '../shortened.ts';
import { visible } from '../visible.ts';
import { changeMessages as say } from './messages.ts';

interface ChangeReviewProps extends ReviewProps {
  job: RollupJobInFull;
  onBegin: (run: ChangeRun) => void;
}

/** The last step of a change: what differs, side by side, and the button that begins it. */
export function ChangeReview({ job, onBegin, ...review }: ChangeReviewProps) {
  const { draft, rules, isWaiting } = review;
  const oldId = job.config.id;
  const newId = draft.id.trim();
  const wasRunning = isRunning(job.status.job_state);
  const [startNew, setStartNew] = useState(wasRunning);
  const config = configOf(draft, rules);
  const changes = differences(job.config, { ...config, id: newId }).filter(
    ({ path }) => path !== 'id',
  );
  const hasChanges = changes.length > 0;
  const mayBegin = hasChanges && !isWaiting;
  return (
    <>
      <EuiTitle size="xs">
        <h3>{say.differencesTitle}</h3>
      </EuiTitle>
      <EuiSpacer size="s" />
      <EuiBasicTable
        tableCaption={say.differencesCaption}
        items={changes}
        itemId="path"
        noItemsMessage={say.nothingChanges}
        columns={[
          { field: 'path', name: say.setting, css: { overflowWrap: 'anywhere' } },
          {
            name: say.before(quoted(oldId)),
            render: ({ before }: Difference) => <Value text={before} />,
          },
          {
            name: say.after(quoted(newId)),
            render: ({ after }: Difference) => <Value text={after} isNew />,
          },
        ]}
      />
      <EuiSpacer size="l" />
      <Review {...review} />
      <EuiSwitch
        label={say.startNew}
        checked={startNew}
        onChange={({ target }) => {
          setStartNew(target.checked);
        }}
      />
      <EuiSpacer size="l" />
      <EuiTitle size="xs">
        <h3>{say.stepsTitle}</h3>
      </EuiTitle>
      <EuiText size="s" css={{ overflowWrap: 'anywhere' }}>
        <ol>
          {changeSteps
            .filter((step) => step !== 'start' || startNew)
            .map((step) => (
              <li key={step}>{say.steps[step](quoted(oldId), quoted(newId))}</li>
            ))}
        </ol>
        <p>{say.stepsHelp(quoted(oldId))}</p>
      </EuiText>
      <EuiSpacer size="m" />
      <EuiToolTip content={hasChanges ? undefined : say.nothingChanges}>
        <EuiButton
          fill
          isLoading={isWaiting}
          isDisabled={!mayBegin}
          hasAriaDisabled
          onClick={() => {
            if (!mayBegin) return;
            onBegin(newChange({ oldId, newId, config, wasRunning }, startNew));
          }}
        >
          {isWaiting ? formSay.checking : say.begin}
        </EuiButton>
      </EuiToolTip>
    </>
  );
}

function Value({ text, isNew = false }: { text: string | null; isNew?: boolean }) {
  if (text === null)
    return (
      <EuiText size="s" color="subdued">
        {say.absent}
      </EuiText>
    );
  return (
    <EuiText size="s" css={{ overflowWrap: 'anywhere' }}>
      {isNew ? <strong>{visible(text)}</strong> : visible(text)}
    </EuiText>
  );
}
