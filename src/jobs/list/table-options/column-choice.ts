import * as v from 'valibot';
import { remembered } from '../../preferences/remembered.ts';

/** The columns that can be hidden, and whether they are shown before the operator chooses. */
export const optionalColumns = {
  job_state: true,
  health: true,
  index_pattern: true,
  rollup_index: true,
  behind_by: true,
  schedule: true,
  next_run: true,
  interval: false,
  delay: false,
  documents_processed: true,
  rollups_indexed: false,
  failures: false,
  rolled_up_through: false,
};

export type OptionalColumn = keyof typeof optionalColumns;

export const optionalColumnKeys = Object.keys(optionalColumns) as OptionalColumn[];

/**
 * The columns that the operator has shown or hidden, and no others: the rest follows the defaults, also
 * in a later version.
 */
export type ColumnChoice = Partial<Record<string, boolean>>;

export const columnChoice = remembered<ColumnChoice>(
  'columns',
  v.record(v.string(), v.boolean()),
  {},
);

/** Whether a column is shown. One that cannot be hidden always is. */
export function isShown(column: string, choice: ColumnChoice): boolean {
  return !isOptional(column) || (choice[column] ?? optionalColumns[column]);
}

function isOptional(column: string): column is OptionalColumn {
  return Object.hasOwn(optionalColumns, column);
}
