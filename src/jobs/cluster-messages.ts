/** How a cluster's version reads where it is not known exactly. */
export const clusterMessages = {
  line: (major: number) => `${String(major)}.x`,
  orLater: (major: number) => `${String(major)} or later`,
};
