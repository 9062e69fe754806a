import { render } from '@testing-library/react';
import { expect, test } from 'vitest';
import { breakable } from './breakable-name.tsx';

test.each([
  ['sensor', 'sensor'],
  ['sensor_rollup_5m', 'sensor_<wbr>rollup_<wbr>5m'],
  ['logs-2026.11.*,metrics', 'logs-2026.<wbr>11.<wbr>*,<wbr>metrics'],
  ['remote:logs', 'remote:<wbr>logs'],
  ['a__b...c_', 'a__<wbr>b...<wbr>c_'],
  ['', ''],
])('the name %j can break between its parts', (name, html) => {
  const { container } = render(breakable(name));
  expect(container.innerHTML).toBe(html);
  expect(container.textContent).toBe(name);
});
