import { EuiEmptyPrompt, EuiLoadingSpinner, EuiSpacer, EuiText } from '@elastic/eui';
import { useEffect, useRef, useState } from 'react';
import type { RollupJobInFull } from '../../elasticsearch/rollup-job.ts';
import { draftOf } from '../../rollup/new-job/draft-config.ts';
import { nextVersionName } from '../../rollup/new-job/free-name.ts';
import type { ServerRules } from '../../elasticsearch/server-rules.ts';
import { DeleteDialogProvider } from '../actions/delete/delete-dialog-provider.tsx';
import { JobToCopy } from '../job-form/job-to-copy.tsx';
import { JobWizard } from '../job-form/job-wizard.tsx';
import { useDraft } from '../job-form/use-draft.ts';
import { useServerRules } from '../job-form/use-server-rules.ts';
import { useSearchParams } from '../navigation/use-search-params.ts';
import { focusPageHeading } from '../page-heading.ts';
import { quoted } from '../shortened.ts';
import { ChangeProgress } from './change-progress.tsx';
import { ChangeReview } from './change-review.tsx';
import { phaseOf } from '../change-run/change-run.ts';
import type { JobChange } from './job-change.ts';
import { draftOfChange } from './job-change.ts';
import { changeMessages as say } from './messages.ts';
import { useChange } from './use-change.ts';

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
  const [change, run] = useChange(id);
  useFocusOnHeading(run && phaseOf(run));
  if (run) return <ChangeProgress run={run} change={change} />;
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
  change: JobChange;
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
      review={(review) => (
        <ChangeReview
          {...review}
          job={job}
          onBegin={(run) => {
            change.begin(run);
          }}
        />
      )}
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

/** The heading takes the focus when the button that had it has gone with its phase. */
function useFocusOnHeading(phase: string | null) {
  const shown = useRef(phase);
  // Focus is outside of React.
  useEffect(() => {
    if (shown.current === phase) return;
    shown.current = phase;
    if (document.activeElement === document.body) focusPageHeading();
  }, [phase]);
}
