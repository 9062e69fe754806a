import { expect, test } from 'vitest';
import { streamNameOf } from './stream-name.ts';

test.each([
  ['sensor', 'tsds-sensor'],
  ['Sensor_1', 'tsds-sensor_1'],
  ['a b/c', 'tsds-a-b-c'],
  ['Zähler', 'tsds-z-hler'],
  ['..', 'tsds-job'],
  ['*', 'tsds-job'],
  ['_sensor-', 'tsds-sensor'],
  ['x'.repeat(400), `tsds-${'x'.repeat(200)}`],
])('the stream of %j is called %s', (id, name) => {
  expect(streamNameOf(id)).toBe(name);
});
