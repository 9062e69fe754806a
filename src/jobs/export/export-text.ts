import type { JobConfig } from '../../elasticsearch/job-configs-api.ts';
import { writeNdjson, writePutRequests } from '../../rollup/job-file/write-job-file.ts';
import { naturalOrder } from '../../rollup/natural-order.ts';
import type { ServerRules } from '../../elasticsearch/server-rules.ts';

export const exportFormats = ['ndjson', 'requests'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportText {
  text: string;
  /** How many of the jobs were not there any more. */
  missing: number;
}

/** The chosen jobs as a text, in the order of their names. */
export function exportText(
  ids: ReadonlySet<string>,
  configs: readonly JobConfig[],
  format: ExportFormat,
  rules: Pick<ServerRules, 'xpackPaths'>,
): ExportText {
  const chosen = configs
    .filter(({ id }) => ids.has(id))
    .sort((a, b) => naturalOrder(a.id, b.id))
    .map(({ raw }) => raw);
  return {
    text: format === 'ndjson' ? writeNdjson(chosen) : writePutRequests(chosen, rules.xpackPaths),
    missing: ids.size - chosen.length,
  };
}

/** What the file is called: `rollup-jobs-2026-11-25.ndjson`. */
export function exportFileName(format: ExportFormat, now: Date): string {
  const day = now.toISOString().slice(0, 10);
  return `rollup-jobs-${day}.${format === 'ndjson' ? 'ndjson' : 'txt'}`;
}
