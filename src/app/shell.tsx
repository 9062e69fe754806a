import { EuiHeader, EuiHeaderSectionItemButton, EuiIcon } from '@elastic/eui';
import { Outlet, useHref } from 'react-router';
import type { GatewayStatus } from '../elasticsearch/gateway-answers.ts';
import { ClusterBadge } from './cluster-badge.tsx';
import { DemoControls } from './demo/demo-controls.tsx';
import { shellMessages as say } from './messages.ts';
import { useStatus } from '../jobs/cluster-status.ts';
import { ShortcutHelp } from './shortcuts/shortcut-help.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

/** The header with breadcrumbs, cluster, user and theme, above the page. */
export function Shell() {
  const status = useStatus();
  const home = useHref('/');
  return (
    <>
      <EuiHeader
        position="static"
        sections={[
          {
            items: [
              <EuiHeaderSectionItemButton key="home" href={home} aria-label={say.product}>
                <EuiIcon type="/favicon.svg" size="l" aria-hidden />
              </EuiHeaderSectionItemButton>,
            ],
            breadcrumbs: [{ text: clusterName(status) }, { text: say.breadcrumbs.jobs }],
          },
          {
            items: [
              <ClusterBadge key="cluster" status={status} />,
              ...(status?.demo
                ? [
                    <DemoControls
                      key="demo"
                      demo={status.demo}
                      user={status.user?.username ?? null}
                    />,
                  ]
                : []),
              <ShortcutHelp key="shortcuts" />,
              <ThemeSwitch key="theme" />,
            ],
          },
        ]}
      />
      <Outlet />
    </>
  );
}

function clusterName(status: GatewayStatus | null | undefined): string {
  const cluster = status?.cluster;
  return (cluster?.state === 'ready' ? cluster.name : null) ?? say.breadcrumbs.cluster;
}
