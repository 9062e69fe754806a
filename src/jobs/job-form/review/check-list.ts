import type { HeldPrivileges } from '../../../elasticsearch/privileges-api.ts';
import type { Surroundings } from '../../../rollup/new-job/surroundings.ts';
import { jobFormMessages as say } from '../messages.ts';
import type { SurroundingsCheck } from '../use-surroundings.ts';

/** One thing that was looked at before the job is sent. `unknown` where the cluster did not say. */
export interface Check {
  name: string;
  verdict: 'passed' | 'warning' | 'unknown';
  /** Sentences. */
  found: readonly string[];
}

interface CheckFacts {
  /** Undefined while it is being asked for; null where the cluster does not say. */
  privileges: HeldPrivileges | null | undefined;
  failures: readonly { check: SurroundingsCheck; why: string }[];
  /** Null where the version takes a first job. */
  isFirstJobRefused: boolean | null;
  fields: Surroundings['fields'];
  /** The warnings about the draft, in words. */
  warnings: readonly string[];
}

/** The checks of a draft without errors: what is wrong with its fields never comes this far. */
export function checksOf(facts: CheckFacts): Check[] {
  const { privileges, failures, isFirstJobRefused, fields, warnings } = facts;
  const failed = (checks: readonly SurroundingsCheck[]) =>
    failures
      .filter(({ check }) => checks.includes(check))
      .map(({ check, why }) => `${say.checkFailed[check]} ${why}`);
  const ofFields = failed(['fields', 'source_caps']);
  const ofNames = failed(['jobs', 'rollup_index']);
  const ofUsage = failed(['usage']);
  return [
    { name: say.privileges, ...privilegeVerdict(privileges) },
    {
      name: say.fieldsCheck,
      ...(ofFields.length > 0 || fields === null
        ? { verdict: 'unknown', found: ofFields.length > 0 ? ofFields : [say.checkFailed.fields] }
        : { verdict: 'passed', found: [say.fieldsFine] }),
    },
    {
      name: say.nameCheck,
      ...(ofNames.length > 0
        ? { verdict: 'unknown', found: ofNames }
        : { verdict: 'passed', found: [say.nameFine] }),
    },
    ...(isFirstJobRefused === null
      ? []
      : [{ name: say.usageCheck, ...usageVerdict(isFirstJobRefused, ofUsage) }]),
    ...(warnings.length > 0
      ? [{ name: say.configCheck, verdict: 'warning' as const, found: warnings }]
      : []),
  ];
}

function usageVerdict(isRefused: boolean, failed: readonly string[]): Omit<Check, 'name'> {
  if (isRefused) return { verdict: 'warning', found: [say.refusesFirstJob] };
  return failed.length > 0
    ? { verdict: 'unknown', found: failed }
    : { verdict: 'passed', found: [say.usageFine] };
}

function privilegeVerdict(privileges: HeldPrivileges | null | undefined): Omit<Check, 'name'> {
  if (!privileges) return { verdict: 'unknown', found: [say.privilegesUnknown] };
  const missing = [
    ...missingOf(privileges.cluster).map((name) => say.privilegeMissing(name, say.onCluster)),
    ...Object.entries(privileges.index).flatMap(([index, of]) =>
      missingOf(of).map((name) => say.privilegeMissing(name, index)),
    ),
  ];
  return missing.length === 0
    ? { verdict: 'passed', found: [say.privilegesFine] }
    : { verdict: 'warning', found: [say.privilegesMissing(missing)] };
}

function missingOf(privileges: Record<string, boolean>): string[] {
  return Object.keys(privileges).filter((name) => privileges[name] !== true);
}
