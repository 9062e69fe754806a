import type { ErrorCause } from '../elasticsearch/wire-types.ts';
import { ElasticsearchError } from './elasticsearch-error.ts';
import type { VersionProfile } from './version-profile.ts';

/**
 * What is wrong with a job's configuration. `frames` are the parsers around the place, outermost
 * first, each with what it says itself.
 */
export class ConfigProblem extends Error {
  readonly frames: readonly string[];
  /** The parser itself refused it, not a constructor that it called. */
  readonly unparsable: boolean;

  constructor(reason: string, unparsable = false, frames: readonly string[] = []) {
    super(reason);
    this.name = 'ConfigProblem';
    this.unparsable = unparsable;
    this.frames = frames;
  }
}

/** The reason of a parser whose constructor refused what it was given. */
export function failedToBuild(parser: string): string {
  return `Failed to build [${parser}] after last required field arrived`;
}

/** Does `work`, and puts what it finds wrong inside a parser's exception. */
export function withinParser<T>(reason: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof ConfigProblem)
      throw new ConfigProblem(error.message, error.unparsable, [reason, ...error.frames]);
    throw error;
  }
}

/**
 * The 400 of a configuration: since 6.4 the reason is at the end of a chain of `caused_by`, in 6.3
 * it stands on top.
 */
export function configError(problem: ConfigProblem, profile: VersionProfile): ElasticsearchError {
  const type = profile.parse_exception_type;
  const byParser = problem.unparsable && type === 'x_content_parse_exception';
  const innermost: ErrorCause = {
    type: byParser ? type : 'illegal_argument_exception',
    reason: problem.message,
  };
  const [top, ...inner] = problem.frames;
  if (!profile.wraps_config_errors || top === undefined)
    return new ElasticsearchError(400, innermost.type, problem.message);
  const caused_by = inner.reduceRight<ErrorCause>(
    (cause, reason) => ({ type, reason, caused_by: cause }),
    innermost,
  );
  // `ExceptionsHelper.guessRootCauses` goes down to the innermost exception of a parser.
  const root_cause = { type, reason: inner.at(-1) ?? top };
  return new ElasticsearchError(400, type, top, { caused_by, root_cause });
}
