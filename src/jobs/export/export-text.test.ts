import { expect, it } from 'vitest';
import { readJobFile } from '../../rollup/job-file/read-job-file.ts';
import { exportFileName, exportFormats, exportText } from './export-text.ts';

const body = {
  index_pattern: 'sensor-*',
  rollup_index: 'sensor_rollup',
  cron: '0 0 1 * * ?',
  page_size: 1000,
  groups: { date_histogram: { field: 'timestamp', fixed_interval: '1h' } },
};
const configs = ['job-10', 'job-2', 'other', 'a/b %2F'].map((id) => ({
  id,
  raw: { id, ...body },
  config: null,
}));

it.each(exportFormats)('%s holds the chosen jobs, in the order of their names', (format) => {
  const ids = new Set(['job-10', 'job-2', 'a/b %2F', 'gone']);
  const { text, missing } = exportText(ids, configs, format, { xpackPaths: false });
  expect(missing).toBe(1);
  expect(readJobFile(text)).toMatchObject([
    { kind: 'job', id: 'a/b %2F', config: body },
    { kind: 'job', id: 'job-2', config: body },
    { kind: 'job', id: 'job-10', config: body },
  ]);
});

it('PUT requests go below _xpack where the API is there', () => {
  const { text } = exportText(new Set(['other']), configs, 'requests', { xpackPaths: true });
  expect(text).toMatch(/^PUT _xpack\/rollup\/job\/other\n/);
});

it('a file is called by its day and its format', () => {
  const now = new Date('2026-11-25T23:30:00Z');
  expect(exportFileName('ndjson', now)).toBe('rollup-jobs-2026-11-25.ndjson');
  expect(exportFileName('requests', now)).toBe('rollup-jobs-2026-11-25.txt');
});
