import type { KnownJobState } from '../../elasticsearch/wire-types.ts';
import type { CalendarUnit } from '../../rollup/interval.ts';
import { numberText } from '../english.ts';

/** The texts of a job's single fields, wherever they are shown. */
export const fieldMessages = {
  number: numberText,

  states: {
    stopped: 'Stopped',
    started: 'Started',
    indexing: 'Indexing',
    stopping: 'Stopping',
    aborting: 'Aborting',
  } satisfies Record<KnownJobState, string>,
  stateHelp: {
    stopped: 'Does not follow its schedule.',
    started: 'Waits for the next time of its schedule.',
    indexing: 'Is rolling up right now.',
    stopping: 'Finishes the page it is working on, then stops.',
    aborting: 'Is being removed.',
  } satisfies Record<KnownJobState, string>,
  stateHelpLine: (state: string, help: string) => `${state}: ${help}`,
  unknownState: (state: string) => `Unknown (${state})`,
  unknownStateHelp: 'A state that this console does not know. Elasticsearch may be newer.',

  calendarUnit: {
    second: '1 second',
    minute: '1 minute',
    hour: '1 hour',
    day: '1 day',
    week: '1 week',
    month: '1 month',
    quarter: '1 quarter',
    year: '1 year',
  } satisfies Record<CalendarUnit, string>,
  intervalKinds: { fixed: 'fixed', calendar: 'calendar' },
  timeUnit: {
    nanos: ['nanosecond', 'nanoseconds'],
    micros: ['microsecond', 'microseconds'],
    ms: ['millisecond', 'milliseconds'],
    s: ['second', 'seconds'],
    m: ['minute', 'minutes'],
    h: ['hour', 'hours'],
    d: ['day', 'days'],
  } satisfies Record<string, [one: string, many: string]>,
  none: 'None',
  cronFieldCount: (fields: number) =>
    `Not a valid schedule: ${String(fields)} ${fields === 1 ? 'field' : 'fields'} instead of 6 or 7. The job cannot run.`,
  cronUnreadable: 'Schedule not understood',
} as const;
