import * as v from 'valibot';
import { readAnswer } from './answer-shape.ts';
import { getTasksEndpoint } from './endpoints.ts';
import { request } from './request.ts';

/** Names may be missing where the answer is cut short by a `filter_path`, and descriptions without `detailed`. */
const tasksSchema = v.object({
  nodes: v.optional(
    v.record(
      v.string(),
      v.object({
        name: v.optional(v.string()),
        tasks: v.optional(
          v.record(v.string(), v.object({ description: v.optional(v.string(), '') })),
          {},
        ),
      }),
    ),
    {},
  ),
});

/**
 * The name of the node that job `id` is assigned to, or `null` where no node has it: its log holds the
 * reason of a failure. Throws a `RequestError`, `forbidden` where the user lacks `monitor`.
 *
 * The task of a rollup job is described as `rollup_<id>` (`RollupJobTask`).
 */
export async function getNodeOfJob(id: string, signal?: AbortSignal): Promise<string | null> {
  const query = {
    detailed: 'true',
    actions: 'xpack/rollup/job*',
    filter_path: 'nodes.*.name,nodes.*.tasks.*.description',
  };
  const { nodes } = readAnswer(tasksSchema, await request(getTasksEndpoint, { query, signal }));
  for (const [nodeId, { name, tasks }] of Object.entries(nodes))
    if (Object.values(tasks).some(({ description }) => description === `rollup_${id}`))
      return name ?? nodeId;
  return null;
}
