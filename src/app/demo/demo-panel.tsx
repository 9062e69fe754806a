import {
  EuiButton,
  EuiFlexGroup,
  EuiFlexItem,
  EuiFlyout,
  EuiFlyoutBody,
  EuiFlyoutHeader,
  EuiFormRow,
  EuiSelect,
  EuiSpacer,
  EuiText,
  EuiTitle,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { useState } from 'react';
import { useHotkeys } from 'react-hotkeys-hook';
import type { GatewayStatus } from '../../elasticsearch/gateway-answers.ts';
import { InlineCode } from '../../jobs/code/inline-code.tsx';
import { ArmFault } from './arm-fault.tsx';
import { demoRequests } from './demo-faults.ts';
import { demoMessages as say } from './messages.ts';
import { useDemoAction } from './use-demo-action.ts';

export interface DemoProps {
  demo: NonNullable<GatewayStatus['demo']>;
  /** The present user; null where the cluster does not accept it. */
  user: string | null;
}

/** Everything that can be done to the mock cluster, beside the page that shows what comes of it. */
export function DemoPanel({ demo, user, onClose }: DemoProps & { onClose: () => void }) {
  const titleId = useGeneratedHtmlId();
  // EUI leaves a panel beside the page open at Escape. What lies over the page comes first.
  useHotkeys('escape', onClose, {
    enableOnFormTags: true,
    ignoreEventWhen: (event) =>
      event.defaultPrevented || document.querySelector('[aria-modal="true"]') !== null,
  });
  return (
    <EuiFlyout type="push" size={360} aria-labelledby={titleId} onClose={onClose}>
      <EuiFlyoutHeader hasBorder>
        <EuiTitle size="s">
          <h2 id={titleId}>{say.title}</h2>
        </EuiTitle>
      </EuiFlyoutHeader>
      <EuiFlyoutBody>
        <EuiText size="s">
          <p>{say.intro}</p>
        </EuiText>
        <EuiSpacer />
        <ChooseUser users={demo.users} user={user} />
        <EuiSpacer />
        {demoRequests.map((request) => (
          <ArmFault key={request.key} request={request} />
        ))}
        <EuiSpacer />
        <ClusterActions />
        <EuiSpacer />
        <EuiText size="s">
          <p>
            {say.curl}
            <br />
            <InlineCode>{demo.elasticsearch}</InlineCode>
          </p>
        </EuiText>
      </EuiFlyoutBody>
    </EuiFlyout>
  );
}

function ChooseUser({ users, user }: { users: string[]; user: string | null }) {
  const act = useDemoAction();
  // The choice stands here too: for a disabled user the cluster does not say who it is.
  const [chosen, choose] = useState(user);
  return (
    <EuiFormRow label={say.user} helpText={say.userHelp}>
      <EuiSelect
        autoFocus
        options={users.map((name) => ({ value: name, text: name }))}
        value={chosen ?? user ?? ''}
        hasNoInitialSelection={chosen === null && user === null}
        onChange={({ target }) => {
          choose(target.value);
          act.changeUser(target.value);
        }}
      />
    </EuiFormRow>
  );
}

function ClusterActions() {
  const act = useDemoAction();
  return (
    <EuiFormRow label={say.cluster}>
      <EuiFlexGroup direction="column" gutterSize="s">
        {(['addJobs', 'clearJobs', 'restart', 'reset'] as const).map((action) => (
          <EuiFlexItem key={action}>
            <EuiButton size="s" onClick={act[action]}>
              {say[action]}
            </EuiButton>
          </EuiFlexItem>
        ))}
      </EuiFlexGroup>
    </EuiFormRow>
  );
}
