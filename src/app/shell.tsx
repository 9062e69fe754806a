import { EuiHeader, EuiHeaderSectionItemButton, EuiIcon } from '@elastic/eui';
import { Fragment, useEffect, useRef, useState } from 'react';
import {
  NavigationType,
  Outlet,
  useHref,
  useLinkClickHandler,
  useLocation,
  useMatches,
  useNavigationType,
} from 'react-router';
import { basePath } from '../elasticsearch/base-path.ts';
import type { GatewayStatus } from '../elasticsearch/gateway-answers.ts';
import { ClusterBadge } from './cluster/cluster-badge.tsx';
import { ClusterNotices } from './cluster-notices/cluster-notices.tsx';
import { DemoControls } from './demo/demo-controls.tsx';
import { GatewayWarnings } from './gateway-warnings.tsx';
import { shellMessages as say } from './messages.ts';
import { useStatus } from '../jobs/cluster-status.ts';
import { SignInGate } from './sign-in/sign-in-gate.tsx';
import { signInMessages } from './sign-in/messages.ts';
import { UserMenu } from './sign-in/user-menu.tsx';
import { ShortcutHelp } from './shortcuts/shortcut-help.tsx';
import { SignedInAs } from './signed-in-as.tsx';
import { ThemeSwitch } from './theme-switch.tsx';

/** The header with breadcrumbs, cluster, user and theme, above the page. */
export function Shell() {
  const status = useStatus();
  const home = useHref('/');
  // Within the page: a draft is asked about, and what is told of actions stays.
  const goHome = useLinkClickHandler('/');
  const trail = usePageTrail();
  useTopOfPage();
  const [isSignInPutOff, putSignInOff] = useState(false);
  const isSignInNeeded = status?.signIn === 'needed';
  if (!isSignInNeeded && isSignInPutOff) putSignInOff(false);
  return (
    <>
      <EuiHeader
        position="static"
        sections={[
          {
            items: [
              <EuiHeaderSectionItemButton
                key="home"
                href={home}
                onClick={goHome}
                aria-label={say.product}
              >
                <EuiIcon type={`${basePath}/favicon.svg`} size="l" aria-hidden />
              </EuiHeaderSectionItemButton>,
            ],
            breadcrumbs: [{ text: clusterName(status) }, ...trail],
          },
          {
            items: [
              // One item: an empty one would take the room of a button.
              <Fragment key="cluster">
                {!isSignInNeeded && <ClusterBadge status={status} />}
                <SignedInAs user={status?.user ?? null} />
                <ClusterNotices />
              </Fragment>,
              ...(status?.signIn === 'done' && status.user
                ? [<UserMenu key="user" user={status.user.username} />]
                : []),
              ...(isSignInPutOff
                ? [
                    <EuiHeaderSectionItemButton
                      key="sign-in"
                      aria-label={signInMessages.title}
                      onClick={() => {
                        putSignInOff(false);
                      }}
                    >
                      <EuiIcon type="user" aria-hidden />
                    </EuiHeaderSectionItemButton>,
                  ]
                : []),
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
      <GatewayWarnings status={status} />
      <SignInGate
        status={status}
        isPutOff={isSignInPutOff}
        onPutOff={() => {
          putSignInOff(true);
        }}
      >
        <Outlet />
      </SignInGate>
    </>
  );
}

/** Lets another page begin at its top. Going back leaves the place to the browser. */
function useTopOfPage() {
  const { pathname } = useLocation();
  const isBack = useNavigationType() === NavigationType.Pop;
  const shown = useRef(pathname);
  // Scrolling is outside of React.
  useEffect(() => {
    if (shown.current !== pathname && !isBack) window.scrollTo(0, 0);
    shown.current = pathname;
  }, [pathname, isBack]);
}

/** The list, and below it the page that is shown where that is another one. */
function usePageTrail() {
  const home = useHref('/');
  const goHome = useLinkClickHandler('/');
  const page = useMatches().flatMap(({ handle }) => (isNamed(handle) ? [handle.breadcrumb] : []));
  if (page.length === 0) return [{ text: say.breadcrumbs.jobs }];
  return [
    {
      text: say.breadcrumbs.jobs,
      href: home,
      onClick: goHome,
    },
    ...page.map((text) => ({ text })),
  ];
}

function isNamed(handle: unknown): handle is { breadcrumb: string } {
  return typeof handle === 'object' && handle !== null && 'breadcrumb' in handle;
}

function clusterName(status: GatewayStatus | null | undefined): string {
  const cluster = status?.cluster;
  return (cluster?.state === 'ready' ? cluster.name : null) ?? say.breadcrumbs.cluster;
}
