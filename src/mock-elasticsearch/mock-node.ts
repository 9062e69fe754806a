/** The only node of the cluster. */
export const mockNode = {
  id: 'x1v3TNRoQ2OHsfyiMMWX9w',
  name: 'mock-node-1',
  host: '127.0.0.1',
  /** Of the transport layer, between nodes. */
  address: '127.0.0.1:9300',
} as const;
