import * as v from 'valibot';
import { readAnswer } from './answer-shape.ts';
import { createJobEndpoint } from './endpoints.ts';
import { request } from './request.ts';
import type { NewJobConfig } from './wire-types.ts';

/**
 * `PUT _rollup/job/<id>`: what Elasticsearch says of `acknowledged`. Throws a `RequestError`. The job is
 * `stopped` when it has been made. A failure with status 500 or above may leave the id used up: the
 * rollup index keeps it from before the job itself is made (`TransportPutRollupJobAction`).
 */
export async function createJob(
  id: string,
  config: NewJobConfig,
): Promise<{ acknowledged: boolean }> {
  // From 6.4 on an `id` in the body, such as that of a job that is cloned, goes before the path's.
  const body = { ...config, id: undefined };
  const answer = await request(createJobEndpoint, { id, body });
  return readAnswer(v.object({ acknowledged: v.boolean() }), answer);
}
