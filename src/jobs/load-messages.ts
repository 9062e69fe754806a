/** All texts about a part of the console that cannot be loaded. */
export const loadMessages = {
  missingTitle: 'A part of the console could not be loaded',
  missingText:
    'The console’s server may be out of reach. Try again; where that does not help, reload the page.',
  updatedTitle: 'The console was updated',
  updatedText: 'This page is of the version before, whose files are gone. Reload it to go on.',
  reload: 'Reload',
};
