import { fieldProblem, indicesWithout } from './field-problem.ts';
import type { DraftField } from './job-draft.ts';
import { errorAt, warningAt, type FieldUse, type Problem } from './problem.ts';
import type { Surroundings } from './surroundings.ts';

/** What is wrong with the fields that a part of the form names, each by itself. */
export function chosenFieldProblems(
  at: DraftField,
  use: FieldUse,
  names: readonly string[],
  { fields, rules }: Surroundings,
): Problem[] {
  // Two sources or two metrics of a composite aggregation cannot have one name: each run would fail.
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  const caps = fields === 'no_index' ? null : fields;
  return [
    ...(names.includes('') ? [errorAt(at, { code: 'required' })] : []),
    ...[...twice].map((name) => errorAt(at, { code: 'field_twice', name })),
    ...[...new Set(names)].flatMap((name) => {
      if (caps === null || name === '') return [];
      const problem = fieldProblem(name, use, caps, rules);
      if (problem) return [errorAt(at, problem)];
      const indices = indicesWithout(name, caps);
      return indices.length > 0
        ? [warningAt(at, { code: 'field_missing_somewhere', name, indices })]
        : [];
    }),
  ];
}
