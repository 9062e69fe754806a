import {
  EuiBasicTable,
  EuiButtonEmpty,
  EuiFlexGroup,
  EuiFlexItem,
  EuiHealth,
  EuiSpacer,
  EuiTitle,
} from '@elastic/eui';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { JobDraft } from '../../../rollup/new-job/job-draft.ts';
import type { Problem } from '../../../rollup/new-job/problem.ts';
import type { ServerRules } from '../../../elasticsearch/server-rules.ts';
import { jobKeys } from '../../job-queries.ts';
import { fieldLabel } from '../field-label.ts';
import { jobFormMessages as say } from '../messages.ts';
import { problemInWords } from '../problem-messages.ts';
import { askAgain, privilegesQuery } from '../source-queries.ts';
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
  pending: 'subdued',
  unknown: 'subdued',
} as const;

/** What has been checked against the cluster before anything is sent, and what could not be. */
export function Checks({ draft, rules, known, problems }: ChecksProps) {
  const client = useQueryClient();
  const privileges = useQuery(
    privilegesQuery(draft.index_pattern.trim(), draft.rollup_index.trim()),
  );
  const checks = checksOf({
    privileges: privileges.data,
    isAskingPrivileges: privileges.isLoading,
    pending: known.pending,
    failures: known.failures,
    refusesFirstJob: rules.refusesFirstJob,
    isRollupUsed: known.isRollupUsed,
    surroundings: known.surroundings,
    problems: problems.map((problem) => ({
      ...problem,
      words: `${fieldLabel(problem.field)}: ${problemInWords(problem)}`,
    })),
  });
  return (
    <section>
      <EuiFlexGroup gutterSize="s" alignItems="center" responsive={false}>
        <EuiFlexItem grow={false}>
          <EuiTitle size="xs">
            <h3>{say.checksTitle}</h3>
          </EuiTitle>
        </EuiFlexItem>
        {checks.some(({ verdict }) => verdict === 'unknown') && (
          <EuiFlexItem grow={false}>
            <EuiButtonEmpty
              size="xs"
              iconType="refresh"
              onClick={() => {
                askAgain(client, { all: true });
                void client.invalidateQueries({ queryKey: jobKeys.list });
              }}
            >
              {say.checkAgain}
            </EuiButtonEmpty>
          </EuiFlexItem>
        )}
      </EuiFlexGroup>
      <EuiSpacer size="s" />
      <EuiBasicTable
        tableCaption={say.checksTitle}
        items={checks}
        itemId="name"
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
