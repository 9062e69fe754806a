import { EuiButton, EuiEmptyPrompt } from '@elastic/eui';
import { createBrowserRouter, isRouteErrorResponse, Link, useRouteError } from 'react-router';
import type { RouteObject } from 'react-router';
import { basePath } from '../elasticsearch/base-path.ts';
import { JobsPage } from '../jobs/list/jobs-page.tsx';
import { Crash } from './crash.tsx';
import { shellMessages as say } from './messages.ts';
import { Shell } from './shell.tsx';

/** The console's addresses. */
export function createRouter() {
  const routes: RouteObject[] = [
    {
      element: <Shell />,
      // A page that is loaded with its address has nothing to show before it.
      HydrateFallback: () => null,
      errorElement: <RouteFailure />,
      children: [
        {
          errorElement: <RouteFailure />,
          children: [
            { path: '/', element: <JobsPage /> },
            {
              path: '/create',
              handle: { breadcrumb: say.breadcrumbs.create },
              lazy: async () => ({
                Component: (await import('../jobs/create/create-page.tsx')).CreatePage,
              }),
            },
            {
              path: '/change',
              handle: { breadcrumb: say.breadcrumbs.change },
              lazy: async () => ({
                Component: (await import('../jobs/change/change-page.tsx')).ChangePage,
              }),
            },
            {
              path: '/downsampling',
              handle: { breadcrumb: say.breadcrumbs.downsampling },
              lazy: async () => ({
                Component: (await import('../jobs/downsampling/downsampling-page.tsx'))
                  .DownsamplingPage,
              }),
            },
            {
              path: '/import',
              handle: { breadcrumb: say.breadcrumbs.import },
              lazy: async () => ({
                Component: (await import('../jobs/import/import-page.tsx')).ImportPage,
              }),
            },
            { path: '*', element: <NotFound /> },
          ],
        },
      ],
    },
  ];
  return createBrowserRouter(routes, { basename: basePath || '/' });
}

function RouteFailure() {
  const error = useRouteError();
  return isRouteErrorResponse(error) && error.status === 404 ? (
    <NotFound />
  ) : (
    <Crash
      error={error}
      resetErrorBoundary={() => {
        window.location.reload();
      }}
    />
  );
}

function NotFound() {
  return (
    <EuiEmptyPrompt
      iconType="magnify"
      title={<h2>{say.noPageTitle}</h2>}
      body={<p>{say.noPageText}</p>}
      actions={
        <Link to="/">
          <EuiButton fill element="span">
            {say.showJobs}
          </EuiButton>
        </Link>
      }
    />
  );
}
