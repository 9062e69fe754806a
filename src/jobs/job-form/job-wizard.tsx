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
import { useQueryClient } from '@tanstack/react-query';
import type { MouseEvent, ReactNode } from 'react';
import { useEffect, useRef, useState } from 'react';
import type { DraftField, JobDraft } from '../../rollup/new-job/job-draft.ts';
import type { Problem } from '../../rollup/new-job/problem.ts';
import type { ServerRules } from '../../elasticsearch/server-rules.ts';
import { LinkButton } from '../buttons/link-button.tsx';
import { focusFirstInvalid } from './focus-field.ts';
import type { FormStep } from './form-step.ts';
import { furthestStep, isWithin, neighbourOf, problemsIn, stepOf } from './form-step.ts';
import type { FieldRefusal } from './job-form.ts';
import { JobFormContext } from './job-form.ts';
import { LeaveGuard } from './leave-guard.tsx';
import { jobFormMessages as say } from './messages.ts';
import { Preflight } from './preflight.tsx';
import { askAgain } from './source-queries.ts';
import { StepNav } from './step-nav.tsx';
import { StepBody } from './steps/step-body.tsx';
import { RestoredDraft } from './restored-draft.tsx';
import { useAddressOf } from './use-address-of.ts';
import type { DraftHandle } from './use-draft.ts';
import { useFormProblems } from './use-form-problems.ts';
import { useFocusOnStep } from './use-focus-on-step.ts';
import { usePatience } from './use-patience.ts';
import { useStep } from './use-step.ts';
import type { KnownSurroundings } from './use-surroundings.ts';
import { useSurroundings } from './use-surroundings.ts';

/**
 * The draft while it is sent, which leaves all as it is: the job, once it is there, is no reason against
 * its own name. Or with what came of it, which is shown on the last step whatever has become of the draft.
 */
export type SentDraft = { kind: 'under_way'; known: KnownSurroundings } | { kind: 'answered' };

/** What the last step shows. The draft has no errors but those that came while it was sent. */
export interface ReviewProps {
  draft: JobDraft;
  rules: ServerRules;
  known: KnownSurroundings;
  problems: readonly Problem[];
  /** The cluster has been asked about the draft, and its answer is still worth waiting for. */
  isWaiting: boolean;
  change: (part: Partial<JobDraft>) => void;
  onStep: (step: FormStep) => void;
  /** Goes to a field that has been refused. */
  goToField: (field: DraftField) => void;
}

interface JobWizardProps {
  title: string;
  handle: DraftHandle;
  rules: ServerRules;
  sent?: SentDraft | null;
  /** What Elasticsearch has said against fields. */
  refusals?: readonly FieldRefusal[];
  /** What stands above every step. */
  children?: ReactNode;
  review: (props: ReviewProps) => ReactNode;
}

/** How long Next, and the button of the last step, wait for the cluster, in ms. */
const patience = 4_000;

/** The six steps of making a rollup job. What is made of it in the end is the review's. */
export function JobWizard(props: JobWizardProps) {
  const { title, handle, rules, sent = null, refusals = [], children, review } = props;
  const { draft, change } = handle;
  const client = useQueryClient();
  const live = useSurroundings(draft, rules);
  const isUnderWay = sent?.kind === 'under_way';
  const known = isUnderWay ? sent.known : live;
  const [wanted, goTo] = useStep();
  // The review shows a request in colours. They are loaded before it is, or what stands below would jump
  // from under the pointer. Where that fails, the review tries again.
  useEffect(() => {
    import('../code/highlighted-text.tsx').catch(() => undefined);
  }, []);
  const { problems, attempted, attempt, touch, keepAt, forget, shownProblems } = useFormProblems(
    draft,
    known.surroundings,
  );
  const furthest = furthestStep(problems);
  const reachable = sent === null ? furthest : 'review';
  const step = isUnderWay ? 'review' : isWithin(wanted, reachable) ? wanted : reachable;
  useAddressOf(step, wanted, () => {
    keepAt(step);
    goTo(step, { replace: true });
  });
  const [announcement, setAnnouncement] = useState('');
  const { heading, focusNext } = useFocusOnStep(step);
  const body = useRef<HTMLDivElement>(null);

  const { fields, rollupIndex } = known.surroundings;
  const form = {
    draft,
    change,
    rules,
    fields: fields === 'no_index' ? null : fields,
    isReadingFields: known.isReadingFields,
    unread: known.failures,
    rollupIndex,
    shownProblems,
    refusals,
    isInvalid: (field: DraftField) =>
      shownProblems(field).some(({ severity }) => severity === 'error') ||
      refusals.some((refusal) => refusal.field === field),
    touch,
  };
  // What the cluster does not answer cannot be checked, and is said on the last step.
  const isWaiting = usePatience(known.isChecking, patience);
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
    askAgain(client, { all: false });
    if (next) goTo(next);
  };

  return (
    <JobFormContext.Provider value={form}>
      <EuiPageTemplate panelled={false} restrictWidth={1100} grow={false} offset={0}>
        <EuiPageTemplate.Header pageTitle={title} bottomBorder paddingSize="l" />
        <EuiPageTemplate.Section paddingSize="l" grow>
          {children}
          <Preflight rules={rules} isRollupUsed={known.isRollupUsed} asked={known.asked} />
          {handle.restoredFrom !== null && (
            <RestoredDraft
              at={handle.restoredFrom}
              isDisabled={isUnderWay}
              onStartOver={() => {
                handle.startOver();
                forget();
                goTo('logistics');
              }}
            />
          )}
          <StepNav
            step={step}
            problems={problems}
            attempted={attempted}
            isDisabled={isUnderWay}
            onStep={goTo}
          />
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
              problems,
              isWaiting,
              change,
              onStep: goTo,
              goToField: (field) => {
                focusNext(field);
                goTo(stepOf(field));
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
          <EuiFlexGroup gutterSize="m" responsive={false} onMouseDown={keepFocus}>
            {back && (
              <EuiFlexItem grow={false}>
                <EuiButtonEmpty
                  iconType="chevronSingleLeft"
                  isDisabled={isUnderWay}
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
                  isLoading={isWaiting}
                  isDisabled={isWaiting}
                  hasAriaDisabled
                  iconType="chevronSingleRight"
                  iconSide="right"
                  onClick={goOn}
                >
                  {isWaiting ? say.checking : say.next}
                </EuiButton>
              </EuiFlexItem>
            )}
            {/* What has been sent cannot be called back. */}
            {!isUnderWay && (
              <EuiFlexItem grow={false}>
                <LinkButton to="/">{say.cancel}</LinkButton>
              </EuiFlexItem>
            )}
          </EuiFlexGroup>
        </EuiPageTemplate.Section>
      </EuiPageTemplate>
      <LeaveGuard isOn={handle.isChanged} onDiscard={handle.discard} />
    </JobFormContext.Provider>
  );
}

/**
 * A field that loses the focus may show an error, which would push a button away from under the pointer
 * before it is released: the click would be lost.
 */
function keepFocus(event: MouseEvent) {
  event.preventDefault();
}

/** EUI puts a row apart only from a row just before it, and there are other things between. */
const evenRows = {
  display: 'flex',
  flexDirection: 'column',
  gap: 16,
  '.euiFormRow + .euiFormRow': { marginBlockStart: 0 },
} as const;
