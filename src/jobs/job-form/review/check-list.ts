import type { HeldPrivileges } from '../../../elasticsearch/privileges-api.ts';
import type { Problem } from '../../../rollup/new-job/problem.ts';
import type { Surroundings } from '../../../rollup/new-job/surroundings.ts';
import { jobFormMessages as say } from '../messages.ts';
import type { SurroundingsCheck, UnreadCheck } from '../use-surroundings.ts';

/** One thing that was looked at before the job is sent. `unknown` where the cluster did not say. */
export interface Check {
  name: string;
  verdict: 'passed' | 'failed' | 'warning' | 'pending' | 'unknown';
  /** Sentences. */
  found: readonly string[];
}

/** A problem of the draft, and its words. */
type ProblemInWords = Pick<Problem, 'field' | 'severity'> & { words: string };

interface CheckFacts {
  /** Null or undefined where the cluster does not say. */
  privileges: HeldPrivileges | null | undefined;
  isAskingPrivileges: boolean;
  pending: readonly SurroundingsCheck[];
  failures: readonly UnreadCheck[];
  /** Whether the version refuses a first job. */
  refusesFirstJob: boolean;
  /** Whether anything has ever been rolled up; null where that is not known. */
  isRollupUsed: boolean | null;
  surroundings: Pick<Surroundings, 'fields' | 'jobIds' | 'rollupIndex'>;
  problems: readonly ProblemInWords[];
}

/** The checks of a draft. It has no errors but those that came since it was sent. */
export function checksOf(facts: CheckFacts): Check[] {
  const { privileges, isAskingPrivileges, refusesFirstJob, problems } = facts;
  const { fields, jobIds, rollupIndex } = facts.surroundings;
  const errors = problems.filter(({ severity }) => severity === 'error');
  const ofNames = errors.filter(({ field }) => field === 'id' || field === 'rollup_index');
  const ofFields = errors.filter((error) => !ofNames.includes(error));
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  return [
    { name: say.privileges, ...(isAskingPrivileges ? pending : privilegeVerdict(privileges)) },
    {
      name: say.fieldsCheck,
      ...(failed(ofFields) ??
        reading(facts, ['fields', 'source_caps']) ??
        untold({ fields }) ??
        passed(say.fieldsFine)),
    },
    {
      name: say.nameCheck,
      ...(failed(ofNames) ??
        reading(facts, ['jobs', 'rollup_index']) ??
        untold({ jobs: jobIds, rollup_index: rollupIndex }) ??
        passed(say.nameFine)),
    },
    ...(refusesFirstJob ? [{ name: say.usageCheck, ...usageVerdict(facts) }] : []),
    ...(warnings.length > 0 ? [{ name: say.configCheck, ...warning(wordsOf(warnings)) }] : []),
  ];
}

type Verdict = Omit<Check, 'name'>;

const pending: Verdict = { verdict: 'pending', found: [say.checkPending] };
const passed = (sentence: string): Verdict => ({ verdict: 'passed', found: [sentence] });
const warning = (found: readonly string[]): Verdict => ({ verdict: 'warning', found });
const unknown = (found: readonly string[]): Verdict => ({ verdict: 'unknown', found });
const wordsOf = (problems: readonly ProblemInWords[]) => problems.map(({ words }) => words);

function failed(errors: readonly ProblemInWords[]): Verdict | null {
  return errors.length > 0 ? { verdict: 'failed', found: wordsOf(errors) } : null;
}

/** What could not be read of all that a check is made of, or is not read yet; null where all is. */
function reading(facts: CheckFacts, parts: readonly SurroundingsCheck[]): Verdict | null {
  const unread = facts.failures.filter(({ check }) => parts.includes(check));
  if (unread.length > 0)
    return unknown(unread.map(({ check, why }) => `${say.checkFailed[check]} ${why}`));
  return facts.pending.some((check) => parts.includes(check)) ? pending : null;
}

/** What the cluster has not told although nothing failed: its version may have no way to. */
function untold(facts: Partial<Record<SurroundingsCheck, unknown>>): Verdict | null {
  const missing = (Object.keys(facts) as SurroundingsCheck[]).filter(
    (part) => facts[part] === null,
  );
  return missing.length > 0 ? unknown(missing.map((part) => say.checkFailed[part])) : null;
}

function usageVerdict(facts: CheckFacts): Verdict {
  if (facts.isRollupUsed === false) return warning([say.refusesFirstJob]);
  const isUnknown = facts.isRollupUsed === null;
  return (
    reading(facts, ['usage']) ??
    (isUnknown ? unknown([say.checkFailed.usage]) : passed(say.usageFine))
  );
}

/** The privileges that are lacking, each in words. */
export function missingPrivileges({ cluster, index }: HeldPrivileges): string[] {
  return [
    ...missingOf(cluster).map((name) => say.privilegeMissing(name, say.onCluster)),
    ...Object.entries(index).flatMap(([on, of]) =>
      missingOf(of).map((name) => say.privilegeMissing(name, on)),
    ),
  ];
}

function privilegeVerdict(privileges: HeldPrivileges | null | undefined): Verdict {
  if (!privileges) return unknown([say.privilegesUnknown]);
  const missing = missingPrivileges(privileges);
  return missing.length === 0
    ? passed(say.privilegesFine)
    : warning([say.privilegesMissing(missing)]);
}

function missingOf(privileges: Record<string, boolean>): string[] {
  return Object.keys(privileges).filter((name) => privileges[name] !== true);
}
