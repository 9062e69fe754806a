import type { NewJobConfig } from '../../elasticsearch/wire-types.ts';

/** One job of a file, or a part of it that is none; `line` is where it begins, from 1. */
export type JobFileEntry = { line: number } & (
  | { kind: 'job'; id: string; config: NewJobConfig }
  | {
      kind: 'unreadable';
      /** As far as it can be told. */
      id: string | null;
      problem: JobFileProblem;
      /** The beginning of it, on one line. */
      excerpt: string;
    }
);

/** What a part of a file holds instead of what was looked for. */
export type ValueKind = 'text' | 'number' | 'object' | 'list' | 'texts';

/** Why a part of a file is no job. A `path` is as in `groups.terms.fields`. */
export type JobFileProblem =
  /** Neither a request nor JSON. */
  | { code: 'unknown_text' }
  /** JSON that breaks off or goes wrong; `line` is where. */
  | { code: 'not_json'; line: number }
  /** A name twice in one object: JSON readers differ in which of them they take. */
  | { code: 'repeated_key'; key: string; line: number }
  /** A request that makes no rollup job. */
  | { code: 'other_request'; request: string }
  | { code: 'no_body' }
  /** JSON, but no object. */
  | { code: 'not_a_job' }
  /** The id in a path is not percent-encoded UTF-8. */
  | { code: 'id_not_decodable'; segment: string }
  /** Half of a surrogate pair: no URL can have it. */
  | { code: 'id_not_unicode' }
  /** From 6.4 on the body's would go before the path's. */
  | { code: 'two_ids'; inPath: string; inBody: string }
  | { code: 'missing_key'; path: string }
  | { code: 'unknown_key'; path: string }
  | { code: 'wrong_type'; path: string; expected: ValueKind }
  /** Elasticsearch refuses a group without a field, and a field without a metric. */
  | { code: 'empty_list'; path: string }
  /** Only one of the three can be meant; `path` is the group that has them. */
  | { code: 'several_intervals'; path: string }
  /** The same id stands further up; `line` is where. */
  | { code: 'duplicate'; id: string; line: number };
