import type { ExportFormat } from './export-text.ts';
import { numberText } from '../english.ts';

const jobs = (n: number) => (n === 1 ? '1 rollup job' : `${numberText(n)} rollup jobs`);

/** All texts of exporting rollup jobs. */
export const exportMessages = {
  open: 'Export',
  ofSelected: 'selected',
  selectFirst: 'Select jobs first.',
  title: (n: number) => `Export ${jobs(n)}`,
  format: 'Format',
  formats: {
    ndjson: 'NDJSON',
    requests: 'PUT requests',
  } satisfies Record<ExportFormat, string>,
  explained: {
    ndjson:
      'One configuration a line. Import takes it in a cluster of any version; states and counters are not part of it. Where a job is deleted, its name stays used up with its rollup index.',
    requests:
      'For Kibana’s Console of a cluster of this version. Import takes them, too; states and counters are not part of them.',
  } satisfies Record<ExportFormat, string>,
  reading: 'Reading the configurations…',
  failed: 'The configurations could not be read',
  missing: (n: number) =>
    n === 1
      ? 'One of the selected jobs is no longer there, and is left out.'
      : `${numberText(n)} of the selected jobs are no longer there, and are left out.`,
  nothing: 'None of the selected jobs is there any more.',
  preview: 'Preview',
  cut: (n: number) => `The first ${numberText(n)} characters:`,
  copy: 'Copy',
  download: 'Download',
  close: 'Close',
} as const;
