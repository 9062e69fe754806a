import { EuiEmptyPrompt, EuiLoadingSpinner } from '@elastic/eui';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { draftOf } from '../../rollup/new-job/draft-config.ts';
import { freeName } from '../../rollup/new-job/free-name.ts';
import type { JobDraft } from '../../rollup/new-job/job-draft.ts';
import { emptyDraft } from '../../rollup/new-job/job-draft.ts';
import type { ServerRules } from '../../elasticsearch/server-rules.ts';
import { useServerRules } from '../job-form/use-server-rules.ts';
import { JobToCopy } from '../job-form/job-to-copy.tsx';
import type { SentDraft } from '../job-form/job-wizard.tsx';
import { JobWizard } from '../job-form/job-wizard.tsx';
import { useDraft } from '../job-form/use-draft.ts';
import { detailsPage } from '../job-page.ts';
import { navigate } from '../navigation/navigate.ts';
import { useHistory } from '../navigation/navigation-context.ts';
import { useSearchParams } from '../navigation/use-search-params.ts';
import { quoted } from '../shortened.ts';
import { CreateReview } from './create-review.tsx';
import { createMessages as say } from './messages.ts';
import type { CreatePhase } from './use-create-job.ts';
import { useCreateJob } from './use-create-job.ts';

/** Makes a new job: `/create`, or `/create?clone=<id>` with another one's configuration to begin with. */
export function CreatePage() {
  const [params] = useSearchParams();
  const rules = useServerRules();
  // No job has an empty id.
  const original = params.get('clone') || null;
  if (!rules)
    return <EuiEmptyPrompt icon={<EuiLoadingSpinner size="xl" />} title={<h1>{say.title}</h1>} />;
  if (original === null)
    return <Making key="new" name="new" title={say.title} initial={emptyDraft} rules={rules} />;
  return (
    <JobToCopy key={original} id={original}>
      {({ config }, taken) => (
        <Making
          name={`clone ${original}`}
          title={say.cloneTitle(quoted(original))}
          initial={{ ...draftOf(config, rules), id: freeName(original, taken) }}
          rules={rules}
        />
      )}
    </JobToCopy>
  );
}

interface MakingProps {
  /** What the draft is kept as. */
  name: string;
  title: string;
  initial: JobDraft;
  rules: ServerRules;
}

function Making({ name, title, initial, rules }: MakingProps) {
  const handle = useDraft(name, initial);
  const history = useHistory();
  const [startNow, setStartNow] = useState(true);
  const { phase, refusals, isBusy, create, forgetAbout } = useCreateJob({
    onCreated: handle.discard,
    onCreatedHere: (id) => {
      // The guard of the draft must be gone before the page is left.
      flushSync(handle.discard);
      // In the place of the review, which is done with: Back is not to offer another job like it.
      navigate(history, detailsPage(id), { replace: true });
    },
  });
  const change = (part: Partial<JobDraft>) => {
    forgetAbout(part);
    handle.change(part);
  };
  return (
    <JobWizard
      title={title}
      handle={{ ...handle, change }}
      rules={rules}
      sent={sentOf(phase)}
      refusals={refusals}
      review={(review) => (
        <CreateReview
          {...review}
          phase={phase}
          refusals={refusals}
          isBusy={isBusy}
          startNow={startNow}
          onStartNow={setStartNow}
          onCreate={create}
        />
      )}
    />
  );
}

function sentOf(phase: CreatePhase): SentDraft | null {
  switch (phase.kind) {
    case 'asking':
      return null;
    case 'failed':
      return { kind: 'answered' };
    default:
      return { kind: 'under_way', known: phase.known };
  }
}
