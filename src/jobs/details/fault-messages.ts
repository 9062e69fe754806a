/** What is said where the details fail: apart from their other texts, which are loaded with them. */
export const faultMessages = {
  title: 'The job’s details could not be shown',
  text: 'This is a fault of the console, not of the cluster. Reload the page and try again.',
};
