import {
  EuiButton,
  EuiButtonEmpty,
  EuiCallOut,
  EuiFlexGroup,
  EuiFlexItem,
  EuiPageTemplate,
  EuiScreenReaderLive,
  EuiSpacer,
  EuiText,
  EuiTitle,
} from '@elastic/eui';
import type { ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { DraftField, JobDraft } from '../../rollup/new-job/job-draft.ts';
import type { Problem } from '../../rollup/new-job/problem.ts';
import type { ServerRules } from '../../rollup/new-job/server-rules.ts';
import { timeWithDate } from '../health/times.ts';
import { focusField, focusFirstInvalid } from './focus-field.ts';
import type { FormStep } from './form-step.ts';
import { furthestStep, isWithin, neighbourOf, problemsIn, stepOf } from './form-step.ts';
import type { FieldRefusal } from './job-form.ts';
import { JobFormContext } from './job-form.ts';
import { LeaveGuard } from './leave-guard.tsx';
import { jobFormMessages as say } from './messages.ts';
import { Preflight } from './preflight.tsx';
import { StepNav } from './step-nav.tsx';
import { DateHistogramStep } from './steps/date-histogram-step.tsx';
import { HistogramStep, TermsStep } from './steps/group-steps.tsx';
import { LogisticsStep } from './steps/logistics-step.tsx';
import { MetricsStep } from './steps/metrics-step.tsx';
import type { DraftHandle } from './use-draft.ts';
import { useFormProblems } from './use-form-problems.ts';
import { useStep } from './use-step.ts';
import type { KnownSurroundings } from './use-surroundings.ts';
import { useSurroundings } from './use-surroundings.ts';

/** What the last step shows, given a draft without errors. */
export interface ReviewProps {
  draft: JobDraft;
  rules: ServerRules;
  known: KnownSurroundings;
  warnings: readonly Problem[];
  change: (part: Partial<JobDraft>) => void;
  onStep: (step: FormStep) => void;
  /** Elasticsearch has refused the job for these reasons: they are shown at their fields. */
  onRefused: (refusals: readonly FieldRefusal[]) => void;
  /** Goes to a field that has been refused. */
  goToField: (field: DraftField) => void;
}

interface JobWizardProps {
  title: string;
  handle: DraftHandle;
  rules: ServerRules;
  /** What stands above every step. */
  children?: ReactNode;
  review: (props: ReviewProps) => ReactNode;
}

/** The six steps of making a rollup job. What is made of it in the end is the review's. */
export function JobWizard({ title, handle, rules, children, review }: JobWizardProps) {
  const { draft } = handle;
  const known = useSurroundings(draft, rules);
  const { problems, attempted, attempt, touch, shownProblems } = useFormProblems(
    draft,
    known.surroundings,
  );
  const [wanted, goTo] = useStep();
  const furthest = furthestStep(problems);
  // A shared or old address may name a step that the draft is not ready for.
  const step = isWithin(wanted, furthest) ? wanted : furthest;
  const [refusals, setRefusals] = useState<readonly FieldRefusal[]>([]);
  const [announcement, setAnnouncement] = useState('');
  const heading = useFocusOnStep(step);
  const body = useRef<HTMLDivElement>(null);

  const change = (part: Partial<JobDraft>) => {
    setRefusals((current) => current.filter(({ field }) => !(field in part)));
    handle.change(part);
  };
  const { fields, rollupIndex } = known.surroundings;
  const form = {
    draft,
    change,
    rules,
    fields: fields === 'no_index' ? null : fields,
    isReadingFields: known.isReadingFields,
    rollupIndex,
    shownProblems,
    refusals,
    touch,
  };
  const errors = problemsIn(step, problems).filter(({ severity }) => severity === 'error');
  const next = neighbourOf(step, 1);
  const back = neighbourOf(step, -1);

  const goOn = () => {
    attempt(step);
    if (errors.length > 0) {
      const count = new Set(errors.map(({ field }) => field)).size;
      setAnnouncement(say.fixFirst(count));
      focusFirstInvalid(body.current);
      return;
    }
    setAnnouncement('');
    if (next) goTo(next);
  };

  return (
    <JobFormContext.Provider value={form}>
      <EuiPageTemplate panelled={false} restrictWidth={1100} offset={0}>
        <EuiPageTemplate.Header pageTitle={title} bottomBorder paddingSize="l" />
        <EuiPageTemplate.Section paddingSize="l" grow>
          {children}
          <Preflight rules={rules} known={known} />
          {handle.restoredFrom !== null && (
            <Restored at={handle.restoredFrom} onStartOver={handle.startOver} />
          )}
          <StepNav step={step} problems={problems} attempted={attempted} onStep={goTo} />
          <EuiSpacer size="m" />
          <EuiTitle size="m">
            <h2 ref={heading} tabIndex={-1}>
              {say.steps[step]}
            </h2>
          </EuiTitle>
          <EuiText size="s" color="subdued">
            <p>{say.stepHelp[step]}</p>
          </EuiText>
          <EuiSpacer size="m" />
          <div ref={body} css={evenRows}>
            <StepBody step={step} />
          </div>
          {step === 'review' &&
            review({
              draft,
              rules,
              known,
              warnings: problems.filter(({ severity }) => severity === 'warning'),
              change,
              onStep: goTo,
              onRefused: setRefusals,
              goToField: (field) => {
                goTo(stepOf(field));
                focusField(field);
              },
            })}
          <EuiSpacer size="l" />
          {attempted.has(step) && errors.length > 0 && (
            <>
              <EuiCallOut
                announceOnMount={false}
                color="danger"
                size="s"
                iconType="warning"
                title={say.fixFirst(new Set(errors.map(({ field }) => field)).size)}
              />
              <EuiSpacer size="m" />
            </>
          )}
          <EuiScreenReaderLive>{announcement}</EuiScreenReaderLive>
          <EuiFlexGroup gutterSize="m" responsive={false}>
            {back && (
              <EuiFlexItem grow={false}>
                <EuiButtonEmpty
                  iconType="chevronSingleLeft"
                  onClick={() => {
                    goTo(back);
                  }}
                >
                  {say.back}
                </EuiButtonEmpty>
              </EuiFlexItem>
            )}
            {next && (
              <EuiFlexItem grow={false}>
                <EuiButton
                  fill
                  isLoading={known.isChecking}
                  isDisabled={known.isChecking}
                  hasAriaDisabled
                  iconType="chevronSingleRight"
                  iconSide="right"
                  onClick={goOn}
                >
                  {known.isChecking ? say.checking : say.next}
                </EuiButton>
              </EuiFlexItem>
            )}
          </EuiFlexGroup>
        </EuiPageTemplate.Section>
      </EuiPageTemplate>
      <LeaveGuard isOn={handle.isChanged} onDiscard={handle.discard} />
    </JobFormContext.Provider>
  );
}

/** EUI puts a row apart only from a row just before it, and there are other things between. */
const evenRows = {
  display: 'flex',
  flexDirection: 'column',
  gap: 16,
  '.euiFormRow + .euiFormRow': { marginBlockStart: 0 },
} as const;

function StepBody({ step }: { step: FormStep }) {
  switch (step) {
    case 'logistics':
      return <LogisticsStep />;
    case 'date_histogram':
      return <DateHistogramStep />;
    case 'terms':
      return <TermsStep />;
    case 'histogram':
      return <HistogramStep />;
    case 'metrics':
      return <MetricsStep />;
    case 'review':
      return null;
  }
}

function Restored({ at, onStartOver }: { at: number; onStartOver: () => void }) {
  return (
    <>
      <EuiCallOut
        announceOnMount={false}
        size="s"
        iconType="info"
        title={say.restored(timeWithDate(at))}
        actionProps={{ primary: { children: say.startOver, onClick: onStartOver } }}
      />
      <EuiSpacer size="m" />
    </>
  );
}

/** The heading of the step, which takes the focus when the step changes: what is below it is new. */
function useFocusOnStep(step: FormStep) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(step);
  // Focus is outside of React.
  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    // A field that was gone to has it already.
    if (!document.activeElement?.closest('[data-field]')) heading.current?.focus();
  }, [step]);
  return heading;
}
