/** All texts of what the cluster has to say besides its answers. */
export const noticesMessages = {
  title: 'Notices from Elasticsearch',
  button: (count: number) => `Notices from Elasticsearch: ${String(count)}`,
  intro: 'The cluster sent this along with its answers. Nothing has failed.',
  dismiss: 'Dismiss',
  dismissNotice: (position: number) => `Dismiss notice ${String(position)}`,
  dismissAll: 'Dismiss all',
};
