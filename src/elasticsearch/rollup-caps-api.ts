import * as v from 'valibot';
import { readAnswer } from './answer-shape.ts';
import { getIndexCapsEndpoint, getRollupCapsEndpoint } from './endpoints.ts';
import { nullWithoutIndex } from './missing-index.ts';
import { request } from './request.ts';
import type { RollupCaps } from './wire-types.ts';

const capsSchema = v.record(
  v.string(),
  v.object({
    rollup_jobs: v.array(
      v.object({ job_id: v.string(), rollup_index: v.string(), index_pattern: v.string() }),
    ),
  }),
);

/** Without the fields of each job, which are most of the answer. */
const query = {
  filter_path: ['job_id', 'rollup_index', 'index_pattern']
    .map((name) => `*.rollup_jobs.${name}`)
    .join(','),
};

/**
 * Everything that has been rolled up in the cluster, by index pattern; by deleted jobs too, as long as
 * their rollup index is there. Throws a `RequestError`.
 */
export async function getRollupCaps(signal?: AbortSignal): Promise<RollupCaps> {
  return readAnswer(
    capsSchema,
    await request(getRollupCapsEndpoint, { id: '_all', query, signal }),
  );
}

/**
 * What has been rolled up into an index, or the indices that a pattern stands for, by rollup index: `{}`
 * where there are only others, `null` where an index that is named is missing. Throws a `RequestError`.
 * From 6.4 on; needs the index privilege `read` or, later, `view_index_metadata`.
 */
export async function getIndexCaps(
  index: string,
  signal?: AbortSignal,
): Promise<RollupCaps | null> {
  const answer = await nullWithoutIndex(
    request(getIndexCapsEndpoint, { id: index, query, signal }),
  );
  return answer === null ? null : readAnswer(capsSchema, answer);
}
