import { EuiEmptyPrompt, EuiLoadingSpinner, EuiSpacer, EuiText } from '@elastic/eui';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { RollupJobInFull } from '../../elasticsearch/rollup-job.ts';
import { draftOf } from '../../rollup/new-job/draft-config.ts';
import { nextVersionName } from '../../rollup/new-job/free-name.ts';
import type { ServerRules } from '../../rollup/new-job/server-rules.ts';
import { DeleteDialogProvider } from '../actions/delete/delete-dialog-provider.tsx';
import { JobToCopy } from '../job-form/job-to-copy.tsx';
import { JobWizard } from '../job-form/job-wizard.tsx';
import { useDraft } from '../job-form/use-draft.ts';
import { useServerRules } from '../job-form/use-server-rules.ts';
import { quoted } from '../shortened.ts';
import { ChangeProgress } from './change-progress.tsx';
import { ChangeReview } from './change-review.tsx';
import { changeMessages as say } from './messages.ts';
import { draftOfChange, useChange } from './use-change.ts';

/** Changes a job: `/change?job=<id>`. */
export function ChangePage() {
  const [params] = useSearchParams();
  const rules = useServerRules();
  const id = params.get('job') ?? '';
  if (!rules)
    return (
      <EuiEmptyPrompt icon={<EuiLoadingSpinner size="xl" />} title={<h1>{say.title('…')}</h1>} />
    );
  return (
    <DeleteDialogProvider>
      <Change key={id} id={id} rules={rules} />
    </DeleteDialogProvider>
  );
}

/** The form, or how far the change is. The latter needs no old job any more. */
function Change({ id, rules }: { id: string; rules: ServerRules }) {
  const change = useChange(id);
  if (change.run) return <ChangeProgress run={change.run} change={change} />;
  return (
    <JobToCopy id={id}>
      {(job, taken) => <Making job={job} taken={taken} rules={rules} change={change} />}
    </JobToCopy>
  );
}

interface MakingProps {
  job: RollupJobInFull;
  taken: ReadonlySet<string>;
  rules: ServerRules;
  change: ReturnType<typeof useChange>;
}

function Making({ job, taken, rules, change }: MakingProps) {
  const { id } = job.config;
  const [initial] = useState(() => ({
    ...draftOf(job.config, rules),
    id: nextVersionName(id, taken),
  }));
  const handle = useDraft(draftOfChange(id), initial);
  return (
    <JobWizard
      title={say.title(quoted(id))}
      handle={handle}
      rules={rules}
      review={(review) => <ChangeReview {...review} job={job} onBegin={change.begin} />}
    >
      <EuiText size="s">
        <p>
          {say.how} {say.howSameIndex}
        </p>
      </EuiText>
      <EuiSpacer size="m" />
    </JobWizard>
  );
}
