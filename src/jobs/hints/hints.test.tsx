import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { hint } from './hint.ts';
import { Hints } from './hints.tsx';

afterEach(cleanup);

function open() {
  render(
    <Hints>
      <button {...hint('Stop')}>Stop</button>
      <button {...hint()}>Start</button>
      <button>Other</button>
    </Hints>,
  );
}

const button = (name: string) => screen.getByRole('button', { name });
const shown = () => screen.queryByRole('tooltip')?.textContent ?? null;

test('an element that is pointed at says its hint, until another one is', () => {
  open();
  expect(shown()).toBeNull();
  fireEvent.mouseOver(button('Stop'));
  expect(shown()).toBe('Stop');
  fireEvent.mouseOver(button('Other'));
  expect(shown()).toBeNull();
});

test('a hint that changes while it is pointed at is followed', async () => {
  open();
  fireEvent.mouseOver(button('Start'));
  expect(shown()).toBeNull();
  await act(async () => {
    button('Start').setAttribute('data-hint', 'Already started.');
    await Promise.resolve();
  });
  expect(shown()).toBe('Already started.');
  await act(async () => {
    button('Start').setAttribute('data-hint', '');
    await Promise.resolve();
  });
  expect(shown()).toBeNull();
});

test('an element that is focused by keyboard says its hint until it loses the focus', () => {
  open();
  act(() => {
    button('Stop').focus();
  });
  expect(shown()).toBe('Stop');
  act(() => {
    button('Other').focus();
  });
  expect(shown()).toBeNull();
});

test('Escape takes the hint away', () => {
  open();
  fireEvent.mouseOver(button('Stop'));
  fireEvent.keyDown(button('Stop'), { key: 'Escape' });
  expect(shown()).toBeNull();
});
