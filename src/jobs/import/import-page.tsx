import {
  EuiButton,
  EuiEmptyPrompt,
  EuiFlexGroup,
  EuiLoadingSpinner,
  EuiPageTemplate,
  EuiSpacer,
  EuiText,
} from '@elastic/eui';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { readJobFile } from '../../rollup/job-file/read-job-file.ts';
import type { ServerRules } from '../../elasticsearch/server-rules.ts';
import { useBulkActions, useBulkState } from '../bulk/bulk-actions.ts';
import { BulkPanel } from '../bulk/bulk-panel.tsx';
import { nothingSelected, withJobs } from '../bulk/selection.ts';
import { useSelection } from '../bulk/use-selection.ts';
import { Preflight } from '../job-form/preflight.tsx';
import { isUsed } from '../job-form/source-facts.ts';
import { rollupUsageQuery } from '../job-form/source-queries.ts';
import { useServerRules } from '../job-form/use-server-rules.ts';
import { typingPause, useSettled } from '../job-form/use-settled.ts';
import { LinkButton } from '../buttons/link-button.tsx';
import { navigate } from '../navigation/navigate.ts';
import { useHistory } from '../navigation/navigation-context.ts';
import { useJobs } from '../use-jobs.ts';
import { ImportCheck } from './import-check.tsx';
import { ImportSource } from './import-source.tsx';
import { importMessages as say } from './messages.ts';

/** Makes jobs from a file: `/import`. */
export function ImportPage() {
  const rules = useServerRules();
  if (!rules)
    return <EuiEmptyPrompt icon={<EuiLoadingSpinner size="xl" />} title={<h1>{say.title}</h1>} />;
  return <Import rules={rules} />;
}

function Import({ rules }: { rules: ServerRules }) {
  const [text, setText] = useState('');
  const settled = useSettled(text, typingPause);
  const entries = useMemo(() => readJobFile(settled), [settled]);
  const actions = useBulkActions();
  const state = useBulkState();
  const isCreating = state.phase === 'running' && state.action === 'create';
  const hasAccount = state.phase === 'finished' && state.account.action === 'create';
  const jobs = useJobs();
  const usage = useQuery(rollupUsageQuery());
  return (
    <EuiPageTemplate panelled={false} restrictWidth={1100} grow={false} offset={0}>
      <EuiPageTemplate.Header pageTitle={say.title} bottomBorder paddingSize="l" />
      <EuiPageTemplate.Section paddingSize="l" grow>
        <Preflight rules={rules} isRollupUsed={isUsed(jobs.data?.length, usage.data)} />
        <EuiText size="s">
          <p>{say.how}</p>
        </EuiText>
        <EuiSpacer size="m" />
        <ImportSource
          text={text}
          isDisabled={isCreating}
          onText={(next) => {
            setText(next);
            if (hasAccount) actions.close();
          }}
        />
        <EuiSpacer size="l" />
        <Creation />
        {settled.trim() !== '' && !isCreating && !hasAccount && (
          <ImportCheck entries={entries} rules={rules} />
        )}
        {!isCreating && !hasAccount && (
          <>
            <EuiSpacer size="m" />
            <LinkButton to="/">{say.cancel}</LinkButton>
          </>
        )}
      </EuiPageTemplate.Section>
    </EuiPageTemplate>
  );
}

/** The jobs being created, then the account, and the way to those that are there. */
function Creation() {
  const state = useBulkState();
  const [, changeSelection] = useSelection();
  const history = useHistory();
  if (state.phase === 'idle') return null;
  if (state.phase === 'running') return state.action === 'create' ? <BulkPanel /> : null;
  const { action, results } = state.account;
  if (action !== 'create') return null;
  const created = results.filter(({ kind }) => kind === 'done').map(({ id }) => id);
  return (
    <>
      <BulkPanel />
      <EuiFlexGroup gutterSize="m" responsive={false} wrap>
        {created.length > 0 && (
          <EuiButton
            fill
            onClick={() => {
              changeSelection(() => withJobs(nothingSelected, created));
              navigate(history, '/');
            }}
          >
            {say.showCreated(created.length)}
          </EuiButton>
        )}
        <LinkButton to="/">{say.toList}</LinkButton>
      </EuiFlexGroup>
      <EuiSpacer size="l" />
    </>
  );
}
