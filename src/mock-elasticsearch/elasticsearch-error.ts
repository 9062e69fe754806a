import type { ErrorCause } from '../elasticsearch/wire-types.ts';

export interface ErrorExtras {
  /** Further keys of `error` and of its root cause, such as `header` or `index`. */
  details?: Record<string, unknown>;
  caused_by?: ErrorCause;
  /** The innermost cause when the outer one is not its own root. */
  root_cause?: ErrorCause;
  /** HTTP headers of the answer. */
  headers?: readonly (readonly [string, string])[];
}

/** What a REST handler throws to answer with Elasticsearch's error envelope. */
export class ElasticsearchError extends Error {
  readonly status: number;
  readonly type: string;
  readonly extras: ErrorExtras;

  constructor(status: number, type: string, reason: string, extras: ErrorExtras = {}) {
    super(reason);
    this.name = 'ElasticsearchError';
    this.status = status;
    this.type = type;
    this.extras = extras;
  }
}

/** The body of the envelope; with `trace`, as `error_trace` asks, each cause has a `stack_trace`. */
export function errorBody(error: ElasticsearchError, trace: boolean): Record<string, unknown> {
  const { details = {}, caused_by, root_cause } = error.extras;
  const own = { type: error.type, reason: error.message };
  const traced = (cause: { type: string; reason: string | null }) =>
    trace ? { stack_trace: stackTrace(cause) } : {};
  const root = root_cause ?? own;
  const withCause = caused_by ? { caused_by: causeBody(caused_by, traced) } : {};
  return {
    error: {
      root_cause: [{ ...root, ...details, ...traced(root) }],
      ...own,
      ...details,
      ...withCause,
      ...traced(own),
    },
    status: error.status,
  };
}

function causeBody(
  cause: ErrorCause,
  traced: (cause: ErrorCause) => Record<string, unknown>,
): Record<string, unknown> {
  const { caused_by, ...own } = cause;
  return {
    ...own,
    ...(caused_by ? { caused_by: causeBody(caused_by, traced) } : {}),
    ...traced(cause),
  };
}

/** `resource_not_found_exception` is the class `ResourceNotFoundException`. */
function stackTrace({ type, reason }: { type: string; reason: string | null }): string {
  const name = type === 'exception' ? 'elasticsearch_exception' : type;
  const className = name
    .split('_')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join('');
  return [
    `${className}[${reason ?? ''}]`,
    '\tat org.elasticsearch.xpack.rollup.action.TransportAction.doExecute(TransportAction.java)',
    '\tat org.elasticsearch.action.support.TransportAction.execute(TransportAction.java)',
    '\tat org.elasticsearch.rest.RestController.dispatchRequest(RestController.java)',
    '\tat java.base/java.lang.Thread.run(Thread.java)',
    '',
  ].join('\n');
}
