import { EuiDescriptionList, EuiHealth, EuiText } from '@elastic/eui';
import type { ReactNode } from 'react';
import type { GatewayStatus } from '../../elasticsearch/gateway-answers.ts';
import { versionIn, versionInWords } from '../../jobs/cluster-version.ts';
import { conditionOf, healthColors } from './condition.ts';
import { clusterMessages as say } from './messages.ts';
import { operatorRights } from './operator-rights.ts';

/** Everything that is known of the cluster and of the operator there, each with what it means. */
export function ClusterFacts({ status }: { status: GatewayStatus | null | undefined }) {
  const { color, text } = conditionOf(status);
  const state = status?.cluster.state;
  const reason = status && 'reason' in status.cluster ? status.cluster.reason : null;
  if (!status || (state !== 'ready' && state !== 'no_rollup_api'))
    return <Fact value={<EuiHealth color={color}>{text}</EuiHealth>} explained={reason} />;
  const { user, health } = status;
  const rights = operatorRights(status.rights);
  return (
    <EuiDescriptionList
      compressed
      css={{ overflowWrap: 'anywhere' }}
      listItems={[
        ...(status.cluster.state === 'ready'
          ? [{ title: say.name, description: status.cluster.name ?? say.notReadable }]
          : []),
        { title: say.version, description: versionText(status) },
        {
          title: say.health,
          description: health ? (
            <Fact
              value={<EuiHealth color={healthColors[health]}>{say.healths[health]}</EuiHealth>}
              explained={say.healthsExplained[health]}
            />
          ) : (
            say.notReadable
          ),
        },
        {
          title: say.user,
          description: user ? (
            <Fact
              value={user.username}
              explained={user.roles.length > 0 ? say.roles(user.roles) : null}
            />
          ) : (
            say.nobody
          ),
        },
        {
          title: say.rights,
          description: (
            <Fact value={say.rightsNames[rights]} explained={say.rightsExplained[rights]} />
          ),
        },
      ]}
    />
  );
}

function versionText(status: GatewayStatus): string {
  const { cluster } = status;
  if (cluster.state === 'no_rollup_api')
    return [say.withoutRollup[cluster.distribution], cluster.version ?? ''].join(' ').trim();
  const version = versionIn(status);
  if (version === null) return say.notReadable;
  return typeof version === 'string' ? version : say.notExactly(versionInWords(version));
}

function Fact({ value, explained }: { value: ReactNode; explained: string | null }) {
  return (
    <>
      {value}
      {explained !== null && (
        <EuiText size="xs" color="subdued">
          {explained}
        </EuiText>
      )}
    </>
  );
}
