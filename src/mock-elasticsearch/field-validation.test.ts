import { describe, expect, it } from 'vitest';
import { jobConfig, mockUnderTest } from './mock-under-test.ts';
import { groups, innermost, putJob } from './put-job-under-test.ts';

const day = { field: '@timestamp', interval: '1d' };

async function answerTo(
  index_pattern: string,
  changes: Record<string, unknown>,
  version = '8.19.8',
) {
  const config = jobConfig({ index_pattern, metrics: [], ...groups(day), ...changes });
  const { status, body } = await putJob(mockUnderTest({ version }), config);
  return status === 200 ? 'accepted' : innermost(body).reason;
}

const terms = (...fields: string[]) => groups(day, { terms: { fields } });
const metric = (field: string, ...metrics: string[]) => ({ metrics: [{ field, metrics }] });

describe('fields that differ between the indices of a pattern', () => {
  it.each([
    ['a date that is a keyword in one', groups({ ...day, field: 'received' }), '[date, keyword]'],
    ['a number that is text in one', metric('duration', 'max'), '[long, text]'],
    [
      'a histogram over a keyword in one',
      groups(day, { histogram: { interval: 5, fields: ['user_id'] } }),
      '[keyword, long]',
    ],
  ])('%s is refused with the types', async (_, changes, types) => {
    expect(await answerTo('shop-events-*', changes)).toContain(types);
    expect(await answerTo('shop-events-1', groups({ ...day, field: 'received' }))).toBe('accepted');
  });

  it('may be terms where each type may be', async () => {
    expect(await answerTo('shop-events-*', terms('user_id'))).toBe('accepted');
  });

  it('must be aggregatable everywhere', async () => {
    expect(await answerTo('shop-events-*', terms('event.action'))).toContain(
      'The field [event.action] must be aggregatable across all indices, but is not.',
    );
    expect(await answerTo('shop-events-1', terms('event.action'))).toBe('accepted');
  });

  it('may be a multi-field', async () => {
    expect(await answerTo('shop-events-*', terms('page.title.keyword'))).toBe('accepted');
  });
});

describe('terms', () => {
  it.each([
    ['shop-events-1', 'client.ip', '[ip]'],
    ['shop-events-1', 'event.succeeded', '[boolean]'],
    ['shop-events-1', '@timestamp', '[date]'],
    ['shop-events-1', 'event', '[object]'],
    ['shop-events-1', '_id', '[_id]'],
  ])('over %s %s are refused as %s', async (pattern, field, type) => {
    expect(await answerTo(pattern, terms(field))).toContain(
      `must be a [numeric] or [keyword/text] type, but found ${type} for field [${field}]`,
    );
  });

  it('may name a field twice', async () => {
    expect(await answerTo('web-logs-*', terms('host.name', 'host.name'))).toBe('accepted');
  });

  it('cannot be a name that every JavaScript object has', async () => {
    expect(await answerTo('web-logs-*', terms('constructor'))).toContain('Could not find a');
  });
});

describe('dates in nanoseconds', () => {
  it.each(['7.9.0', '9.2.2'])('can be rolled up by %s', async (version) => {
    expect(await answerTo('metrics-*', {}, version)).toBe('accepted');
    expect(await answerTo('metrics-*', metric('@timestamp', 'min'), version)).toBe('accepted');
  });

  it.each(['6.8.23', '7.8.1'])(
    'are not there in the demo of %s, which could not',
    async (version) => {
      const mock = mockUnderTest({ version });
      const { text } = await mock.ask('GET', '/metrics-*/_field_caps?fields=@timestamp');
      expect(text).not.toContain('date_nanos');
      expect(await answerTo('metrics-*', {}, version)).toBe('accepted');
      await mock.ask('POST', '/_mock/indices/nanos', {
        body: { fields: { '@timestamp': { type: 'date_nanos' } } },
      });
      const config = jobConfig({ index_pattern: 'nanos', metrics: [], ...groups(day) });
      expect(innermost((await putJob(mock, config)).body).reason).toContain(
        'must be a [date] type across all indices in the index pattern.  Found: [date_nanos]',
      );
    },
  );
});

describe('the indices of a pattern', () => {
  const nothing = 'Could not find any fields in the index/index-pattern';

  it.each([
    ['8.19.8', 'shop-events-1,web-logs-*', 'accepted'],
    ['8.1.3', 'shop-events-1,web-logs-*', nothing],
    ['8.1.3', 'shop-events-1,shop-events-2', 'no such index [shop-events-1,shop-events-2]'],
    ['8.19.8', 'shop-events-1,missing', 'no such index [missing]'],
    ['8.19.8', 'shop-*,-shop-events-2', 'accepted'],
    ['8.19.8', 'notes', nothing],
  ])('%s: a list such as %s: %s', async (version, pattern, answer) => {
    expect(await answerTo(pattern, {}, version)).toContain(answer);
  });

  it('may be a rollup index, whose fields have other names', async () => {
    const over = (field: string) => ({
      rollup_index: 'again',
      ...groups({ field, interval: '1d' }),
    });
    const name = 'timestamp.date_histogram.timestamp';
    expect(await answerTo('sensor_rollup', over(name))).toBe('accepted');
    expect(await answerTo('sensor_rollup', over('timestamp'))).toContain('Found: [object]');
  });
});
