import { useEffect } from 'react';

/** In ms: the first view is through by then. */
const afterFirstView = 1_000;

/**
 * Loads what an action needs soon after the page: then a dialog opens at once, and the account of many
 * jobs can be shown even where the console's server is gone by then.
 */
export function usePreloadedDialogs(): void {
  // An effect, because loading is outside of React.
  useEffect(() => {
    const timer = setTimeout(() => {
      // What fails is loaded again when it is needed, and told then.
      void Promise.allSettled([
        import('../actions/delete/delete-dialog.tsx'),
        import('../bulk/open-panel.tsx'),
        import('../bulk/bulk-delete-dialog.tsx'),
      ]);
    }, afterFirstView);
    return () => {
      clearTimeout(timer);
    };
  }, []);
}
