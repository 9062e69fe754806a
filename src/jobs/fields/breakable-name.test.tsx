import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { breakable } from './breakable-name.tsx';

test.each([
  ['sensor', 'sensor'],
  ['sensor_rollup_5m', 'sensor_|rollup_|5m'],
  ['logs-2026.11.*,metrics', 'logs-2026.|11.|*,|metrics'],
  ['remote:logs', 'remote:|logs'],
  ['a__b...c_', 'a__|b...|c_'],
  ['', ''],
])('the name %j can break between its parts', (name, parts) => {
  const { container } = render(breakable(name));
  expect(container.innerHTML.replaceAll('<wbr aria-hidden="true">', '|')).toBe(parts);
  expect(container.textContent).toBe(name);
});

test('what nobody sees in a name is visible', () => {
  const { container } = render(breakable('night_\u202ecba'));
  expect(container.textContent).toBe(String.raw`night_\u202ecba`);
});
