import {
  EuiButton,
  EuiCallOut,
  EuiLoadingSpinner,
  EuiSpacer,
  EuiText,
  EuiTitle,
  EuiToolTip,
} from '@elastic/eui';
import { useQuery } from '@tanstack/react-query';
import type { JobFileEntry } from '../../rollup/job-file/job-file-entry.ts';
import type { ServerRules } from '../../elasticsearch/server-rules.ts';
import { useBulkActions, useBulkPhase } from '../bulk/bulk-actions.ts';
import { bulkMessages } from '../bulk/messages.ts';
import { FailureCallout } from '../failure-callout.tsx';
import { jobFormMessages } from '../job-form/messages.ts';
import { missingPrivileges } from '../job-form/review/check-list.ts';
import { privilegesQuery } from '../job-form/source-queries.ts';
import type { ImportRow } from './import-row.ts';
import { planOfRows } from './import-row.ts';
import { ImportTable } from './import-table.tsx';
import { importMessages as say } from './messages.ts';
import type { RowKind } from './row-kind.ts';
import { namesIn } from './source-answers.ts';
import { useImportRows } from './use-import-rows.ts';

interface ImportCheckProps {
  entries: readonly JobFileEntry[];
  rules: ServerRules;
}

/** What would come of each job of a file, and the button that creates those that can be. */
export function ImportCheck({ entries, rules }: ImportCheckProps) {
  const check = useImportRows(entries, rules);
  switch (check.kind) {
    case 'checking':
      return (
        <EuiText size="s" role="status">
          <EuiLoadingSpinner size="m" /> {say.reading}
        </EuiText>
      );
    case 'failed':
      return (
        <FailureCallout
          title={say.configsUnread}
          failure={check.failure}
          staleText={null}
          onRetry={check.retry}
          isRetrying={check.isRetrying}
        />
      );
    case 'checked':
      return check.rows.length === 0 ? (
        <EuiCallOut announceOnMount size="s" iconType="info" title={say.empty} />
      ) : (
        <Checked rows={check.rows} isComplete={check.isComplete} entries={entries} />
      );
  }
}

interface CheckedProps {
  rows: readonly ImportRow[];
  isComplete: boolean;
  entries: readonly JobFileEntry[];
}

function Checked({ rows, isComplete, entries }: CheckedProps) {
  const actions = useBulkActions();
  const phase = useBulkPhase();
  const plan = planOfRows(rows);
  const count = (kind: RowKind) => rows.filter((row) => row.kind === kind).length;
  const isBusy = phase === 'running';
  return (
    <>
      <div role="status">
        <EuiTitle size="xs">
          <h2>{say.heading(count('create'), count('skip'), count('refuse'))}</h2>
        </EuiTitle>
      </div>
      <EuiSpacer size="s" />
      {!isComplete && (
        <>
          <EuiCallOut
            announceOnMount
            size="s"
            color="warning"
            iconType="warning"
            title={say.partlyUnknown}
          />
          <EuiSpacer size="s" />
        </>
      )}
      <Lacking entries={entries} />
      <ImportTable rows={rows} />
      <EuiSpacer size="m" />
      <EuiText size="s" color="subdued">
        {count('refuse') > 0 && <p>{say.mend}</p>}
        <p>{plan.eligible.length > 0 ? say.createdStopped : say.nothingToCreate}</p>
      </EuiText>
      {plan.eligible.length > 0 && (
        <>
          <EuiSpacer size="s" />
          <EuiToolTip content={isBusy ? bulkMessages.isRunning : undefined}>
            <EuiButton
              fill
              isDisabled={isBusy}
              hasAriaDisabled
              onClick={() => {
                if (!isBusy) void actions.begin(plan);
              }}
            >
              {say.create(plan.eligible.length)}
            </EuiButton>
          </EuiToolTip>
        </>
      )}
    </>
  );
}

/** Which rights over the indices of the file are lacking; those over the cluster are told above. */
function Lacking({ entries }: { entries: readonly JobFileEntry[] }) {
  const { patterns, rollupIndices } = namesIn(entries);
  const { data } = useQuery(privilegesQuery(patterns.join(','), rollupIndices.join(',')));
  const missing = data ? missingPrivileges({ ...data, cluster: {} }) : [];
  if (missing.length === 0) return null;
  return (
    <>
      <EuiCallOut
        announceOnMount
        size="s"
        color="warning"
        iconType="warning"
        title={say.lacksPrivileges}
        text={<p>{jobFormMessages.privilegesMissing(missing)}</p>}
      />
      <EuiSpacer size="s" />
    </>
  );
}
