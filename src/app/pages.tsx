import type { ComponentType } from 'react';
import { lazy } from 'react';
import { JobsPage } from '../jobs/list/jobs-page.tsx';
import { shellMessages as say } from './messages.ts';
import { MissingPage } from './missing-page.ts';
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
    loadedPage(
      say.breadcrumbs.create,
      async () => (await import('../jobs/create/create-page.tsx')).CreatePage,
    ),
  ],
  [
    '/change',
    loadedPage(
      say.breadcrumbs.change,
      async () => (await import('../jobs/change/change-page.tsx')).ChangePage,
    ),
  ],
  [
    '/downsampling',
    loadedPage(
      say.breadcrumbs.downsampling,
      async () => (await import('../jobs/downsampling/downsampling-page.tsx')).DownsamplingPage,
    ),
  ],
  [
    '/import',
    loadedPage(
      say.breadcrumbs.import,
      async () => (await import('../jobs/import/import-page.tsx')).ImportPage,
    ),
  ],
]);

const notFound: Page = { breadcrumb: null, Page: NotFound };

export function pageAt(pathname: string): Page {
  return pages.get(pathname.replace(/(?<=.)\/+$/, '')) ?? notFound;
}

/** Of React's `lazy`, so that the page before stays until this one is there; that keeps a failure for ever. */
export function loadedPage(breadcrumb: string, find: () => Promise<ComponentType>): Page {
  const load = () =>
    lazy(async () => ({
      default: await find().catch((cause: unknown) => {
        throw new MissingPage(cause, () => {
          page.Page = load();
        });
      }),
    }));
  const page = { breadcrumb, Page: load() };
  return page;
}
