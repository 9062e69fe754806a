/** What would come of a part of a file, with what needs an eye first. */
export const rowKinds = ['refuse', 'create', 'skip'] as const;
export type RowKind = (typeof rowKinds)[number];
