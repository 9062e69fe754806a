import type { Shortcut } from '../../jobs/shortcuts/shortcuts.ts';

/** All texts of the help with the shortcuts. */
export const shortcutMessages = {
  title: 'Keyboard shortcuts',
  key: 'Key',
  does: 'What it does',
  shortcuts: {
    search: 'Go to the search',
    filter: 'Filter by status',
    refresh: 'Refresh the list',
    nextJob: 'Go to the next job of the table',
    previousJob: 'Go to the previous job',
    nextPage: 'Next page',
    previousPage: 'Previous page',
    help: 'Show these shortcuts',
  } satisfies Record<Shortcut, string>,
  always: {
    Escape: 'Clear the search, or close what is open',
  },
  areOn: 'Shortcuts of a single character are on',
  areOnHelp:
    'Switch them off if you dictate, or if they get in your way. This button in the header stays.',
  close: 'Close',
};
