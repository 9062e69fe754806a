/** The field that the time of a data stream stands in. */
export const timestamp = '@timestamp';

const mostLetters = 200;

/**
 * The name of the stream, and of what belongs to it, made of a job's id: it holds only what the name of a
 * data stream may hold, and needs no escaping.
 */
export function streamNameOf(jobId: string): string {
  const slug = jobId
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '-')
    .slice(0, mostLetters)
    .replace(/^[-_.]+|[-_.]+$/g, '');
  return slug === '' ? 'tsds-job' : `tsds-${slug}`;
}
