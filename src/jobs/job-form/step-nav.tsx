import { EuiStepsHorizontal } from '@elastic/eui';
import type { EuiStepStatus } from '@elastic/eui';
import type { Problem } from '../../rollup/new-job/problem.ts';
import type { FormStep } from './form-step.ts';
import { formSteps, furthestStep, isWithin, problemsIn } from './form-step.ts';
import { jobFormMessages as say } from './messages.ts';

interface StepNavProps {
  step: FormStep;
  problems: readonly Problem[];
  /** The steps whose errors have been shown. */
  attempted: ReadonlySet<FormStep>;
  isDisabled: boolean;
  onStep: (step: FormStep) => void;
}

/** The steps, each of which can be gone to as long as everything before it is in order. */
export function StepNav({ step, problems, attempted, isDisabled, onStep }: StepNavProps) {
  const furthest = furthestStep(problems);
  return (
    <nav aria-label={say.stepsLabel}>
      <EuiStepsHorizontal
        size="s"
        steps={formSteps.map((name) => {
          const isOpen = !isDisabled && isWithin(name, furthest);
          const hasError = problemsIn(name, problems).some(({ severity }) => severity === 'error');
          return {
            // With a space after the number: the button is called what can be read on it (WCAG 2.5.3).
            title: ` ${say.steps[name]}`,
            status: statusOf(name, { step, furthest, hasError, isAttempted: attempted.has(name) }),
            disabled: !isOpen,
            // Named by what is inside, as EUI's own label does not say it in the same words.
            'aria-label': '',
            onClick: () => {
              if (isOpen) onStep(name);
            },
          };
        })}
      />
    </nav>
  );
}

interface StepFacts {
  step: FormStep;
  furthest: FormStep;
  hasError: boolean;
  isAttempted: boolean;
}

function statusOf(
  name: FormStep,
  { step, furthest, hasError, isAttempted }: StepFacts,
): Exclude<EuiStepStatus, 'unfinished'> {
  if (name === step) return 'current';
  if (hasError && isAttempted) return 'danger';
  if (!isWithin(name, furthest)) return 'disabled';
  return isWithin(name, step) ? 'complete' : 'incomplete';
}
