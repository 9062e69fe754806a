import type { Asked, MockUnderTest } from './mock-under-test.ts';
import { jobConfig, mockUnderTest } from './mock-under-test.ts';

interface Cause {
  type: string;
  reason: string;
  caused_by?: Cause;
}

/** PUT of a job on the path that every version has. */
export function putJob(mock: MockUnderTest, body: unknown, id = 'mine'): Promise<Asked> {
  return mock.ask('PUT', `/_xpack/rollup/job/${encodeURIComponent(id)}`, { body });
}

/** The last of the chain of causes: what is really wrong. */
export function innermost(body: unknown): Cause {
  let cause = (body as { error: Cause }).error;
  while (cause.caused_by) cause = cause.caused_by;
  return { type: cause.type, reason: cause.reason };
}

/** The innermost reason of the 400 that a configuration with such changes is answered with. */
export async function reasonFrom(
  version: string,
  changes: Record<string, unknown>,
): Promise<string> {
  const { status, body } = await putJob(mockUnderTest({ version }), jobConfig(changes));
  if (status !== 400) throw new Error(`expected a 400, not ${status}`);
  return innermost(body).reason;
}

/** `groups` with such a date_histogram. */
export const groups = (date_histogram: Record<string, unknown>, others = {}) => ({
  groups: { date_histogram: { field: 'timestamp', ...date_histogram }, ...others },
});
