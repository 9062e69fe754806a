import { basePath } from '../../elasticsearch/base-path.ts';
import { Observed } from '../observed.ts';

/** The base path tells two consoles on one host apart, which share its storage. */
const prefix = `rollup-jobs${basePath}.change `;

/** What the change of a job is kept as. */
export const keyOf = (oldId: string) => prefix + oldId;

/** The jobs of which this tab keeps a change: no more than names are read of it. Set anew as one goes on. */
export const keptChanges = new Observed(idsInStorage());

export function lookForKept(): void {
  keptChanges.set(idsInStorage());
}

function idsInStorage(): readonly string[] {
  try {
    return Object.keys(sessionStorage).flatMap((key) =>
      key.startsWith(prefix) ? [key.slice(prefix.length)] : [],
    );
  } catch {
    return [];
  }
}
