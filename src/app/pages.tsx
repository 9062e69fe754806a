import type { ComponentType } from 'react';
import { lazy } from 'react';
import { JobsPage } from '../jobs/list/jobs-page.tsx';
import { shellMessages as say } from './messages.ts';
import { NotFound } from './not-found.tsx';

interface Page {
  Page: ComponentType;
  /** Its name below the list, where it is not the list. */
  breadcrumb: string | null;
}

/** The console's addresses. All but the list are loaded when they are opened. */
const pages = new Map<string, Page>([
  ['/', { breadcrumb: null, Page: JobsPage }],
  [
    '/create',
    {
      breadcrumb: say.breadcrumbs.create,
      Page: lazy(async () => ({
        default: (await import('../jobs/create/create-page.tsx')).CreatePage,
      })),
    },
  ],
  [
    '/change',
    {
      breadcrumb: say.breadcrumbs.change,
      Page: lazy(async () => ({
        default: (await import('../jobs/change/change-page.tsx')).ChangePage,
      })),
    },
  ],
  [
    '/downsampling',
    {
      breadcrumb: say.breadcrumbs.downsampling,
      Page: lazy(async () => ({
        default: (await import('../jobs/downsampling/downsampling-page.tsx')).DownsamplingPage,
      })),
    },
  ],
  [
    '/import',
    {
      breadcrumb: say.breadcrumbs.import,
      Page: lazy(async () => ({
        default: (await import('../jobs/import/import-page.tsx')).ImportPage,
      })),
    },
  ],
]);

const notFound: Page = { breadcrumb: null, Page: NotFound };

export function pageAt(pathname: string): Page {
  return pages.get(pathname.replace(/(?<=.)\/+$/, '')) ?? notFound;
}
