import type { HeldPrivileges } from '../../../elasticsearch/privileges-api.ts';
import type { Problem } from '../../../rollup/new-job/problem.ts';
import type { Surroundings } from '../../../rollup/new-job/surroundings.ts';
import { jobFormMessages as say } from '../messages.ts';
import type { SurroundingsCheck } from '../use-surroundings.ts';

/** One thing that was looked at before the job is sent. `unknown` where the cluster did not say. */
export interface Check {
  name: string;
  verdict: 'passed' | 'failed' | 'warning' | 'unknown';
  /** Sentences. */
  found: readonly string[];
}

/** A problem of the draft, and its words. */
type ProblemInWords = Pick<Problem, 'field' | 'severity'> & { words: string };

interface CheckFacts {
  /** Undefined while it is being asked for; null where the cluster does not say. */
  privileges: HeldPrivileges | null | undefined;
  failures: readonly { check: SurroundingsCheck; why: string }[];
  /** Answers of the cluster are still to come. */
  isChecking: boolean;
  /** Whether the version refuses a first job. */
  refusesFirstJob: boolean;
  /** Whether anything has ever been rolled up; null where that is not known. */
  isRollupUsed: boolean | null;
  surroundings: Pick<Surroundings, 'fields' | 'jobIds' | 'rollupIndex'>;
  problems: readonly ProblemInWords[];
}

/** The checks of a draft. It has no errors but those that came since it was sent. */
export function checksOf(facts: CheckFacts): Check[] {
  const { privileges, failures, isChecking, refusesFirstJob, isRollupUsed, problems } = facts;
  const { fields, jobIds, rollupIndex } = facts.surroundings;
  const failed = (checks: readonly SurroundingsCheck[]) => {
    const failedOnes = failures
      .filter(({ check }) => checks.includes(check))
      .map(({ check, why }) => `${say.checkFailed[check]} ${why}`);
    return failedOnes.length === 0 && isChecking ? [say.checking] : failedOnes;
  };
  const errors = problems.filter(({ severity }) => severity === 'error');
  const ofNames = errors.filter(({ field }) => field === 'id' || field === 'rollup_index');
  const ofFields = errors.filter((error) => !ofNames.includes(error));
  const fieldsUnread = failed(['fields', 'source_caps']);
  const warnings = problems.filter(({ severity }) => severity === 'warning');
  return [
    { name: say.privileges, ...privilegeVerdict(privileges) },
    {
      name: say.fieldsCheck,
      ...verdictOf(ofFields, unread(fields, fieldsUnread, say.checkFailed.fields), say.fieldsFine),
    },
    {
      name: say.nameCheck,
      ...verdictOf(
        ofNames,
        [
          ...new Set([
            ...unread(jobIds, failed(['jobs']), say.checkFailed.jobs),
            ...unread(rollupIndex, failed(['rollup_index']), say.checkFailed.rollup_index),
          ]),
        ],
        say.nameFine,
      ),
    },
    ...(refusesFirstJob
      ? [{ name: say.usageCheck, ...usageVerdict(isRollupUsed, failed(['usage'])) }]
      : []),
    ...(warnings.length > 0
      ? [{ name: say.configCheck, verdict: 'warning' as const, found: wordsOf(warnings) }]
      : []),
  ];
}

const wordsOf = (problems: readonly ProblemInWords[]) => problems.map(({ words }) => words);

/** Why a fact is not known, which may be without a failure: not read yet, or not told by this version. */
function unread(fact: unknown, failed: readonly string[], plainly: string): readonly string[] {
  return fact === null && failed.length === 0 ? [plainly] : failed;
}

function verdictOf(
  errors: readonly ProblemInWords[],
  unread: readonly string[],
  fine: string,
): Omit<Check, 'name'> {
  if (errors.length > 0) return { verdict: 'failed', found: [...wordsOf(errors), ...unread] };
  return unread.length > 0
    ? { verdict: 'unknown', found: unread }
    : { verdict: 'passed', found: [fine] };
}

function usageVerdict(isUsed: boolean | null, failed: readonly string[]): Omit<Check, 'name'> {
  if (isUsed === false) return { verdict: 'warning', found: [say.refusesFirstJob] };
  return verdictOf([], isUsed ? [] : unread(isUsed, failed, say.checkFailed.usage), say.usageFine);
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

function privilegeVerdict(privileges: HeldPrivileges | null | undefined): Omit<Check, 'name'> {
  if (privileges === undefined) return { verdict: 'unknown', found: [say.checking] };
  if (privileges === null) return { verdict: 'unknown', found: [say.privilegesUnknown] };
  const missing = missingPrivileges(privileges);
  return missing.length === 0
    ? { verdict: 'passed', found: [say.privilegesFine] }
    : { verdict: 'warning', found: [say.privilegesMissing(missing)] };
}

function missingOf(privileges: Record<string, boolean>): string[] {
  return Object.keys(privileges).filter((name) => privileges[name] !== true);
}
