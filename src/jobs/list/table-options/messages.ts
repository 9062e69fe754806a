/** All texts of the choice of columns and density; the columns themselves are named by the list. */
export const tableOptionMessages = {
  button: 'Columns',
  title: 'Columns and density',
  compact: 'Compact rows',
  reset: 'Reset',
};
