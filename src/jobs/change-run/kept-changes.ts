import { Observed } from '../observed.ts';
import { namesInTab } from '../tab-storage.ts';

const prefix = 'change ';

/** What the change of a job is kept as. */
export const keptAs = (oldId: string) => prefix + oldId;

/** The jobs of which this tab keeps a change: no more than names are read of it. Set anew as one goes on. */
export const keptChanges = new Observed(idsInTab());

export function lookForKept(): void {
  keptChanges.set(idsInTab());
}

function idsInTab(): readonly string[] {
  return namesInTab().flatMap((name) =>
    name.startsWith(prefix) ? [name.slice(prefix.length)] : [],
  );
}
