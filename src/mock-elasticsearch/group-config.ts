import type { DateHistogramGroup, RollupJobGroups } from '../elasticsearch/wire-types.ts';
import type { ParsedObject } from './config-fields.ts';
import {
  failedToParse,
  integerField,
  readObject,
  requireFields,
  stringField,
  stringsField,
} from './config-fields.ts';
import { ConfigProblem, failedToBuild, withinParser } from './config-problem.ts';
import { calendarUnitOf, isTimeZone } from './rollup-interval.ts';
import { parseTimeValue } from './time-value.ts';
import type { VersionProfile } from './version-profile.ts';

/**
 * `groups` of a job. Source of the messages: `GroupConfig`, `DateHistogramGroupConfig`,
 * `HistogramGroupConfig`, `TermsGroupConfig`.
 *
 * @throws ConfigProblem
 */
export function readGroups(value: unknown, profile: VersionProfile): RollupJobGroups {
  const known = ['date_histogram', 'histogram', 'terms'];
  const groups = readObject('groups', value, known, profile);
  const read = <T>(name: string, work: (inner: unknown) => T) =>
    withinParser(failedToParse('groups', name), () => work(groups.fields[name]));
  if (groups.fields['date_histogram'] == null) {
    throw new ConfigProblem(
      profile.wraps_config_errors
        ? 'Required [date_histogram]'
        : 'A date_histogram group is mandatory',
    );
  }
  const { histogram, terms } = groups.fields;
  return {
    date_histogram: read('date_histogram', (inner) => readDateHistogram(inner, profile)),
    ...(histogram == null
      ? {}
      : { histogram: read('histogram', (inner) => readHistogram(inner, profile)) }),
    ...(terms == null ? {} : { terms: read('terms', (inner) => readTerms(inner, profile)) }),
  };
}

function readDateHistogram(value: unknown, profile: VersionProfile): DateHistogramGroup {
  const intervals = profile.typed_intervals
    ? ['interval', 'calendar_interval', 'fixed_interval']
    : ['interval'];
  const known = ['field', ...intervals, 'delay', 'time_zone'];
  const group = readObject('date_histogram', value, known, profile);
  const timeZone = stringField(group, 'time_zone') ?? 'UTC';
  if (profile.wraps_config_errors) {
    requireFields(group, profile.typed_intervals ? ['field'] : ['field', 'interval']);
  }
  return withinParser(failedToBuild('date_histogram'), () => {
    const field = readGroupField(group, profile);
    const interval = readInterval(group, profile);
    const delay = stringField(group, 'delay');
    if (delay !== null && parseTimeValue(delay) === null) throw badTime('delay', delay);
    if (!isTimeZone(asTimeZone(timeZone)))
      throw new ConfigProblem(`Unknown time-zone ID: ${timeZone}`);
    return {
      field,
      ...interval,
      ...(delay === null ? {} : { delay }),
      time_zone: asTimeZone(timeZone),
    };
  });
}

/** `time_zone` may be a number of hours. */
function asTimeZone(value: string): string {
  const hours = /^([+-]?)(\d{1,2})$/.exec(value);
  return hours ? `${hours[1] || '+'}${(hours[2] ?? '').padStart(2, '0')}:00` : value;
}

function readGroupField(group: ParsedObject, profile: VersionProfile): string {
  const field = stringField(group, 'field');
  if (field) return field;
  throw new ConfigProblem(
    profile.wraps_config_errors
      ? 'Field must be a non-null, non-empty string'
      : 'Parameter [field] is mandatory.',
  );
}

type Interval = Pick<DateHistogramGroup, 'interval' | 'calendar_interval' | 'fixed_interval'>;

function readInterval(group: ParsedObject, profile: VersionProfile): Interval {
  const interval = stringField(group, 'interval');
  const calendar_interval = stringField(group, 'calendar_interval');
  const fixed_interval = stringField(group, 'fixed_interval');
  if (!profile.typed_intervals) return readUntyped(interval, profile);
  if (interval !== null) {
    if (calendar_interval !== null || fixed_interval !== null) {
      throw new ConfigProblem(
        'Cannot use [interval] with [fixed_interval] or [calendar_interval] configuration options.',
      );
    }
    return calendarUnitOf(interval)
      ? { calendar_interval: interval }
      : { fixed_interval: checkedFixed(interval) };
  }
  if (calendar_interval !== null && fixed_interval !== null) {
    throw new ConfigProblem(
      'Cannot set both [fixed_interval] and [calendar_interval] at the same time',
    );
  }
  if (fixed_interval !== null) return { fixed_interval: checkedFixed(fixed_interval) };
  if (calendar_interval === null) {
    throw new ConfigProblem(
      'An interval is required.  Use [fixed_interval] or [calendar_interval].',
    );
  }
  if (!calendarUnitOf(calendar_interval)) {
    throw new ConfigProblem(
      `The supplied interval [${calendar_interval}] could not be parsed as a calendar interval.`,
    );
  }
  return { calendar_interval };
}

function readUntyped(interval: string | null, profile: VersionProfile): Interval {
  if (!interval) {
    throw new ConfigProblem(
      profile.wraps_config_errors
        ? 'Interval must be non-null'
        : 'Parameter [interval] is mandatory.',
    );
  }
  return calendarUnitOf(interval) ? { interval } : { interval: checkedFixed(interval) };
}

function checkedFixed(interval: string): string {
  const ms = parseTimeValue(interval);
  if (ms === null || ms <= 0) throw badTime('date_histogram.FixedInterval', interval);
  return interval;
}

function badTime(name: string, value: string): ConfigProblem {
  return new ConfigProblem(
    `failed to parse setting [${name}] with value [${value}] as a time value: unit is missing or unrecognized`,
  );
}

function readHistogram(value: unknown, profile: VersionProfile) {
  const group = readObject('histogram', value, ['interval', 'fields'], profile);
  const interval = integerField(group, 'interval');
  const fields = stringsField(group, 'fields');
  if (profile.wraps_config_errors) requireFields(group, ['interval', 'fields']);
  return withinParser(failedToBuild('histogram'), () => {
    if (interval === null || interval <= 0)
      throw new ConfigProblem('Interval must be a positive long');
    return { interval, fields: atLeastOne(fields) };
  });
}

function readTerms(value: unknown, profile: VersionProfile) {
  const group = readObject('terms', value, ['fields'], profile);
  const fields = stringsField(group, 'fields');
  if (profile.wraps_config_errors) requireFields(group, ['fields']);
  return withinParser(failedToBuild('terms'), () => ({ fields: atLeastOne(fields) }));
}

function atLeastOne(fields: string[] | null): string[] {
  if (fields && fields.length > 0) return fields;
  throw new ConfigProblem('Fields must have at least one value');
}
