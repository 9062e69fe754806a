import { EuiButton, EuiEmptyPrompt } from '@elastic/eui';
import { createBrowserRouter, isRouteErrorResponse, Link, useRouteError } from 'react-router';
import { JobsPage } from '../jobs/list/jobs-page.tsx';
import { Crash } from './crash.tsx';
import { Shell } from './shell.tsx';

/** The console's addresses. */
export function createRouter() {
  return createBrowserRouter([
    {
      element: <Shell />,
      errorElement: <RouteFailure />,
      children: [
        {
          errorElement: <RouteFailure />,
          children: [
            { path: '/', element: <JobsPage /> },
            { path: '*', element: <NotFound /> },
          ],
        },
      ],
    },
  ]);
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
      title={<h2>There is no such page</h2>}
      body={<p>The address may be mistyped, or from another version of this console.</p>}
      actions={
        <Link to="/">
          <EuiButton fill element="span">
            Show rollup jobs
          </EuiButton>
        </Link>
      }
    />
  );
}
