import { EuiBasicTable, EuiHealth, EuiSpacer, EuiTitle } from '@elastic/eui';
import { useQuery } from '@tanstack/react-query';
import { RequestError } from '../../../elasticsearch/failure.ts';
import type { JobDraft } from '../../../rollup/new-job/job-draft.ts';
import type { Problem } from '../../../rollup/new-job/problem.ts';
import type { ServerRules } from '../../../rollup/new-job/server-rules.ts';
import { failureInWords } from '../../failure-in-words.ts';
import { jobFormMessages as say } from '../messages.ts';
import { problemInWords } from '../problem-messages.ts';
import { privilegesQuery } from '../source-queries.ts';
import type { KnownSurroundings } from '../use-surroundings.ts';
import type { Check } from './check-list.ts';
import { checksOf } from './check-list.ts';

interface ChecksProps {
  draft: JobDraft;
  rules: ServerRules;
  known: KnownSurroundings;
  problems: readonly Problem[];
}

const colours = {
  passed: 'success',
  failed: 'danger',
  warning: 'warning',
  unknown: 'subdued',
} as const;

/** What has been checked against the cluster before anything is sent, and what could not be. */
export function Checks({ draft, rules, known, problems }: ChecksProps) {
  const privileges = useQuery(
    privilegesQuery(draft.index_pattern.trim(), draft.rollup_index.trim()),
  );
  const checks = checksOf({
    privileges: privileges.data,
    failures: known.failures.map(({ check, error }) => ({ check, why: inWords(error) })),
    isChecking: known.isChecking,
    refusesFirstJob: rules.refusesFirstJob,
    isRollupUsed: known.isRollupUsed,
    surroundings: known.surroundings,
    problems: problems.map((problem) => ({ ...problem, words: problemInWords(problem) })),
  });
  return (
    <section>
      <EuiTitle size="xs">
        <h3>{say.checksTitle}</h3>
      </EuiTitle>
      <EuiSpacer size="s" />
      <EuiBasicTable
        tableCaption={say.checksTitle}
        items={checks}
        itemId="name"
        loading={privileges.isLoading}
        columns={[
          { field: 'name', name: say.check, width: '200px' },
          {
            name: say.checkResult,
            width: '160px',
            render: ({ verdict }: Check) => (
              <EuiHealth color={colours[verdict]}>{say.verdicts[verdict]}</EuiHealth>
            ),
          },
          {
            name: say.checkFound,
            render: ({ found }: Check) => (
              <div css={{ overflowWrap: 'anywhere' }}>
                {found.map((sentence) => (
                  <p key={sentence}>{sentence}</p>
                ))}
              </div>
            ),
          },
        ]}
      />
      <EuiSpacer size="l" />
    </section>
  );
}

function inWords(error: Error): string {
  return error instanceof RequestError
    ? failureInWords(error.failure, 'see rollup jobs').what
    : error.message;
}
