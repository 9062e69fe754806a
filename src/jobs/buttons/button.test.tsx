import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { Button } from './button.tsx';

afterEach(cleanup);

test.each([
  ['disabled', { isDisabled: true }],
  ['loading', { isLoading: true }],
])('a button that is %s can be focused and does nothing', (_state, props) => {
  const pressed = vi.fn();
  render(
    <Button onClick={pressed} {...props}>
      Start
    </Button>,
  );
  const button = screen.getByRole('button', { name: 'Start' });
  button.focus();
  expect(document.activeElement).toBe(button);
  expect(button.getAttribute('aria-disabled')).toBe('true');
  fireEvent.click(button);
  expect(pressed).not.toHaveBeenCalled();
});

test('a button that is loading turns in the place of its icon', () => {
  const { rerender } = render(<Button iconType="play">Start</Button>);
  expect(screen.queryByRole('progressbar')).toBeNull();
  rerender(
    <Button iconType="play" isLoading>
      Start
    </Button>,
  );
  expect(screen.getByRole('progressbar')).toBeTruthy();
});

test('any other button tells that it is pressed, and is not said to be disabled', () => {
  const pressed = vi.fn();
  render(<Button onClick={pressed}>Start</Button>);
  const button = screen.getByRole('button', { name: 'Start' });
  fireEvent.click(button);
  expect(pressed).toHaveBeenCalledOnce();
  expect(button.hasAttribute('aria-disabled')).toBe(false);
});
