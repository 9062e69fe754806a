import { EuiButtonEmpty, EuiFormRow, EuiText } from '@elastic/eui';
import type { ReactElement, ReactNode } from 'react';
import type { DraftField } from '../../../rollup/new-job/job-draft.ts';
import type { Problem } from '../../../rollup/new-job/problem.ts';
import { correctionOf } from '../../../rollup/new-job/correction.ts';
import { useJobForm } from '../job-form.ts';
import { jobFormMessages as say } from '../messages.ts';
import { correctionInWords, problemInWords } from '../problem-messages.ts';

interface FieldRowProps {
  field: DraftField;
  label: string;
  help?: ReactNode;
  /** What could not be found out about it. */
  notes?: readonly string[];
  isOptional?: boolean;
  children: ReactElement;
}

/** A field of the form with its label, and below it what is wrong, what to weigh, and what would help. */
export function FieldRow({ field, label, help, notes = [], isOptional, children }: FieldRowProps) {
  const { shownProblems, refusals, isInvalid } = useJobForm();
  const problems = shownProblems(field);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  const refused = refusals.filter((refusal) => refusal.field === field);
  return (
    <EuiFormRow
      label={label}
      fullWidth
      {...(isOptional && { labelAppend: <Optional /> })}
      {...((help !== undefined || warnings.length > 0 || notes.length > 0) && {
        helpText: (
          <>
            {help}
            {notes.map((note) => (
              <Warning key={note}>{note}</Warning>
            ))}
            {warnings.map((problem) => (
              <Warning key={problemInWords(problem)}>
                <ProblemText problem={problem} />
              </Warning>
            ))}
          </>
        ),
      })}
      isInvalid={isInvalid(field)}
      error={[
        ...errors.map((problem) => <ProblemText key={problemInWords(problem)} problem={problem} />),
        ...refused.map(({ reason }) => say.elasticsearchRefuses(reason)),
      ]}
      data-field={field}
      css={{ maxInlineSize: 640 }}
    >
      {children}
    </EuiFormRow>
  );
}

function Optional() {
  return (
    <EuiText size="xs" color="subdued">
      {say.optional}
    </EuiText>
  );
}

function Warning({ children }: { children: ReactNode }) {
  return (
    <EuiText size="xs" color="warning" component="div" css={{ overflowWrap: 'anywhere' }}>
      {children}
    </EuiText>
  );
}

/** A problem in words, with a button that mends it where that is clear. */
function ProblemText({ problem }: { problem: Problem }) {
  const { change } = useJobForm();
  const correction = correctionOf(problem);
  return (
    <span css={{ overflowWrap: 'anywhere' }}>
      {problemInWords(problem)}
      {correction && (
        <>
          {' '}
          <EuiButtonEmpty
            size="xs"
            flush="both"
            onClick={() => {
              change(correction);
            }}
          >
            {correctionInWords(problem)}
          </EuiButtonEmpty>
        </>
      )}
    </span>
  );
}
