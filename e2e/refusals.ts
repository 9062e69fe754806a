import type { Fault } from './mock-control.ts';

type StatusFault = Extract<Fault, { kind: 'status' }>;

/** What Elasticsearch says against a new job `sensor-copy`. */
interface Refusal {
  fault: StatusFault;
  /** Its deepest reasons, each with the label of the field that it speaks of. */
  says: [label: string, reason: string][];
}

const here = 'in any of the indices matching the index pattern.';

/** Refusals that speak of a field, in the words of a version. */
export function refusalsOf(version: string): Refusal[] {
  const is6 = version.startsWith('6');
  return [
    ...ofConfig(is6).map(([label, reason]): Refusal => {
      return { fault: wrapped(is6, reason), says: [[label, reason]] };
    }),
    ofFields(is6),
    failed(
      'Timeout',
      'exception',
      'Creation of task for Rollup Job ID [sensor-copy] timed out after [20s]',
    ),
    failed(
      'Rollup index name',
      'runtime_exception',
      'Could not update mappings for rollup job [sensor-copy]',
    ),
    {
      fault: {
        kind: 'status',
        status: 500,
        type: 'runtime_exception',
        reason: 'Could not create index for rollup job [sensor-copy]',
        caused_by: {
          type: 'invalid_index_name_exception',
          reason: 'Invalid index name [Sensors], must be lowercase',
        },
      },
      says: [['Rollup index name', 'Invalid index name [Sensors], must be lowercase']],
    },
  ];
}

/** A refusal that speaks of a field, and its reason. Throws where there is none. */
export function refusalAt(label: string): { fault: StatusFault; reason: string } {
  for (const { fault, says } of refusalsOf('8.19.8')) {
    const reason = says.find(([at]) => at === label)?.[1];
    if (reason !== undefined) return { fault, reason };
  }
  throw new Error(`nothing speaks of ${label}`);
}

/** What the constructors of a configuration refuse. */
function ofConfig(is6: boolean): [label: string, reason: string][] {
  const interval = 'Time bucket size';
  return [
    ['Name', 'Id must be a non-null, non-empty string'],
    [
      'Index pattern',
      "Index pattern must not match all indices (as it would match it's own rollup index",
    ],
    ['Index pattern', 'Index pattern would match rollup index name which is not allowed'],
    ['Rollup index name', 'Rollup index may not be the same as the index pattern'],
    ['Cron expression', 'Cron schedule must be a non-null, non-empty string'],
    ['Page size', 'Page size is mandatory and  must be a positive long'],
    ['Date field', 'Date histogram must not be null'],
    [interval, 'Interval must be non-null'],
    is6
      ? [interval, 'Zero or negative time interval not supported']
      : [interval, 'The supplied interval [2d] could not be parsed as a calendar interval.'],
    ['Latency buffer', notATime('delay', 'soon')],
    ['Timeout', notATime('timeout', 'never')],
    ['Time zone', 'Unknown time-zone ID: Mars/Olympus'],
    ['Histogram interval', 'Interval must be a positive long'],
    ['Metrics', 'Field must be a non-null, non-empty string'],
    [
      'Metrics',
      'Unsupported metric [median]. Supported metrics include: [max, min, sum, avg, value_count]',
    ],
    ['Metrics', 'At least one grouping or metric must be configured'],
  ];
}

/** From 6.4 on the reason stands at the end of a chain. */
function wrapped(is6: boolean, reason: string): StatusFault {
  const type = is6 ? 'parsing_exception' : 'x_content_parse_exception';
  return {
    kind: 'status',
    status: 400,
    type,
    reason: '[1:310] [xpack/rollup/jobconfig] failed to parse field [groups]',
    caused_by: {
      type,
      reason: 'Failed to build [xpack/rollup/jobconfig] after last required field arrived',
      caused_by: { type: 'illegal_argument_exception', reason },
    },
  };
}

/** What the capabilities of the fields stand against: several reasons in one. */
function ofFields(is6: boolean): Refusal {
  const dates = is6 ? 'a [date] field' : 'one of [date,date_nanos] fields';
  const says: Refusal['says'] = [
    ['Date field', `Could not find ${dates} with name [timestamp] ${here}`],
    ['Terms fields', `Could not find a [numeric] or [keyword/text] field with name [node] ${here}`],
    ['Metrics', 'The field [voltage] must be aggregatable across all indices, but is not.'],
  ];
  const listed = says.map(([, reason], n) => `${String(n + 1)}: ${reason};`).join('');
  return {
    fault: {
      kind: 'status',
      status: 400,
      type: 'rollup_action_request_validation_exception',
      reason: `Validation Failed: ${listed}`,
    },
    says,
  };
}

function failed(label: string, type: string, reason: string): Refusal {
  return { fault: { kind: 'status', status: 500, type, reason }, says: [[label, reason]] };
}

function notATime(setting: string, value: string): string {
  return `failed to parse setting [${setting}] with value [${value}] as a time value: unit is missing or unrecognized`;
}
