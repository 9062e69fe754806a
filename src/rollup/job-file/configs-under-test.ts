import fc from 'fast-check';
import type { NewJobConfig } from '../../elasticsearch/wire-types.ts';

/** For tests: the body of a job. */
export const body: NewJobConfig = {
  index_pattern: 'sensor-*',
  rollup_index: 'sensor_rollup',
  cron: '0 0 1 * * ?',
  page_size: 1000,
  groups: { date_histogram: { field: 'timestamp', fixed_interval: '1h' } },
};

/** For tests: a configuration, as it stands on one line. */
export const lineOf = (id: string, others: object = {}): string =>
  JSON.stringify({ id, ...body, ...others });

/** For tests: a request that makes a job; its body on the lines 2 to 12. */
export const putOf = (segment: string, others: object = {}): string =>
  `PUT _rollup/job/${segment}\n${JSON.stringify({ ...body, ...others }, null, 2)}`;

/** For tests: names that mean something else to a URL, to JavaScript, or to nobody. */
export const hostileIds = [
  'a/b',
  '%2F',
  '%',
  '..',
  '.',
  'a?b#c',
  '🚀',
  'ü ö',
  ' ',
  'x"y\\z',
].concat(['__proto__', 'constructor', 'a\nb', '//', '/*', '+', 'x'.repeat(1000)]);

const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.constantFrom(...hostileIds, '\n{', '\nPUT _rollup/job/x', '"', '\\', '*/', '\u2028', '\r\n'),
);
const anyTexts = fc.array(anyText, { minLength: 1, maxLength: 3 });
const anyNumber = fc
  .oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }))
  // JSON has no other 0.
  .map((number) => (number === 0 ? 0 : number));

const anyDateHistogram = fc
  .tuple(
    fc.record({ field: anyText, delay: anyText, time_zone: anyText }, { requiredKeys: ['field'] }),
    fc.constantFrom('interval', 'calendar_interval', 'fixed_interval'),
    fc.option(anyText),
  )
  .map(([others, key, interval]) => ({ ...others, ...(interval !== null && { [key]: interval }) }));

/** For tests: configurations with the right keys and kinds of values, and any names at all. */
export const anyConfig = fc.record(
  {
    id: fc.oneof(fc.string({ unit: 'binary', minLength: 1 }), fc.constantFrom(...hostileIds)),
    index_pattern: anyText,
    rollup_index: anyText,
    cron: anyText,
    page_size: anyNumber,
    timeout: anyText,
    groups: fc.record(
      {
        date_histogram: anyDateHistogram,
        terms: fc.record({ fields: anyTexts }),
        histogram: fc.record({ interval: anyNumber, fields: anyTexts }),
      },
      { requiredKeys: ['date_histogram'] },
    ),
    metrics: fc.array(fc.record({ field: anyText, metrics: anyTexts }), { maxLength: 3 }),
  },
  { requiredKeys: ['id', 'index_pattern', 'rollup_index', 'cron', 'page_size', 'groups'] },
);
