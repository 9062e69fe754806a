import { EuiButton, EuiEmptyPrompt } from '@elastic/eui';
import { createBrowserRouter, isRouteErrorResponse, Link, useRouteError } from 'react-router';
import { JobsPage } from '../jobs/list/jobs-page.tsx';
import { Crash } from './crash.tsx';
import { shellMessages as say } from './messages.ts';
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
