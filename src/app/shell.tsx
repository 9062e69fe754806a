import { EuiHeader, EuiIcon, useIsWithinBreakpoints } from '@elastic/eui';
import { Fragment, memo, Suspense, useEffect, useRef, useState } from 'react';
import { basePath } from '../elasticsearch/base-path.ts';
import type { GatewayStatus } from '../elasticsearch/gateway-answers.ts';
import { ClusterBadge, phone } from './cluster/cluster-badge.tsx';
import { clusterName } from './cluster/cluster-name.ts';
import { CrashBoundary } from './crash-boundary.tsx';
import { ClusterNotices } from './cluster-notices/cluster-notices.tsx';
import { DemoControls } from './demo/demo-controls.tsx';
import { GatewayWarnings } from './gateway-warnings.tsx';
import { headerLook } from './header-look.ts';
import { shellMessages as say } from './messages.ts';
import { pageAt } from './pages.tsx';
import { Button } from '../jobs/buttons/button.tsx';
import { buttonClass } from '../jobs/buttons/button-looks.ts';
import { RunWatch } from '../jobs/bulk/later-run-watch.tsx';
import { useStatus } from '../jobs/cluster-status.ts';
import { useNavigation } from '../jobs/navigation/navigation-context.ts';
import { useLink } from '../jobs/navigation/use-link.ts';
import { useKeptHistories } from '../jobs/use-kept-histories.ts';
import { SignInGate } from './sign-in/sign-in-gate.tsx';
import { useTabOwner } from './sign-in/tab-owner.ts';
import { UserMenu } from './sign-in/user-menu.tsx';
import { ShortcutHelp } from './shortcuts/shortcut-help.tsx';
import { SignedInAs } from './signed-in-as.tsx';
import { ThemeSwitch } from './theme-switch.tsx';
import { useTheRest } from './use-the-rest.ts';

/** The header with breadcrumbs, cluster, user and theme, above the page. */
export function Shell() {
  const status = useStatus();
  const { Page, breadcrumb } = pageAt(useNavigation().location.pathname);
  useTopOfPage();
  useKeptHistories();
  useTabOwner(status);
  useTheRest(status !== undefined);
  const [isSignInPutOff, putSignInOff] = useState(false);
  const isSignInNeeded = status?.signIn === 'needed';
  if (!isSignInNeeded && isSignInPutOff) putSignInOff(false);
  return (
    <>
      <Header
        status={status}
        breadcrumb={breadcrumb}
        isSignInPutOff={isSignInPutOff}
        putSignInOff={putSignInOff}
      />
      <GatewayWarnings status={status} />
      <RunWatch />
      <SignInGate
        status={status}
        isPutOff={isSignInPutOff}
        onPutOff={() => {
          putSignInOff(true);
        }}
      >
        <CrashBoundary>
          {/* A page that is loaded with its address has nothing to show before it. */}
          <Suspense fallback={null}>
            <Page />
          </Suspense>
        </CrashBoundary>
      </SignInGate>
    </>
  );
}

interface HeaderProps {
  status: GatewayStatus | null | undefined;
  /** The page's name below the list, where it is not the list. */
  breadcrumb: string | null;
  isSignInPutOff: boolean;
  putSignInOff: (isPutOff: boolean) => void;
}

/** Not drawn anew for each step within a page. */
const Header = memo(function Header(props: HeaderProps) {
  const { status, breadcrumb, isSignInPutOff, putSignInOff } = props;
  // Within the page: a draft is asked about, and what is told of actions stays.
  const home = useLink('/');
  const isPhone = useIsWithinBreakpoints([...phone]);
  return (
    <EuiHeader
      position="static"
      sections={[
        {
          items: [
            <a
              key="home"
              {...home}
              className={buttonClass({ ...headerLook, isIcon: true })}
              aria-label={say.product}
            >
              <EuiIcon type={`${basePath}/favicon.svg`} size="l" aria-hidden />
            </a>,
          ],
          ...(!isPhone && {
            breadcrumbs: [
              { text: clusterName(status) },
              { text: say.breadcrumbs.jobs, ...(breadcrumb !== null && home) },
              ...(breadcrumb === null ? [] : [{ text: breadcrumb }]),
            ],
          }),
        },
        {
          items: [
            // One item: an empty one would take the room of a button.
            <Fragment key="cluster">
              {status?.signIn !== 'needed' && <ClusterBadge status={status} />}
              <SignedInAs user={status?.user ?? null} />
              <ClusterNotices />
            </Fragment>,
            ...(status?.signIn === 'done'
              ? [<UserMenu key="user" user={status.user?.username ?? null} />]
              : []),
            ...(isSignInPutOff
              ? [
                  <Button
                    key="sign-in"
                    {...headerLook}
                    iconType="user"
                    aria-label={say.signIn}
                    onClick={() => {
                      putSignInOff(false);
                    }}
                  />,
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
  );
});

/** Lets another page begin at its top. Going back leaves the place to the browser. */
function useTopOfPage() {
  const { location, isBackOrForward } = useNavigation();
  const { pathname } = location;
  const shown = useRef(pathname);
  // Scrolling is outside of React.
  useEffect(() => {
    if (shown.current !== pathname && !isBackOrForward) window.scrollTo(0, 0);
    shown.current = pathname;
  }, [pathname, isBackOrForward]);
}
