import { alsoLater } from '../loaded-later.ts';

// What an action needs: a dialog then opens at once, and the account of many jobs can be shown even where the
// console's server is gone by then. What fails is loaded again when it is needed, and told then.
alsoLater(() => import('../actions/delete/delete-dialog.tsx'));
alsoLater(() => import('../bulk/open-panel.tsx'));
alsoLater(() => import('../bulk/bulk-delete-dialog.tsx'));
