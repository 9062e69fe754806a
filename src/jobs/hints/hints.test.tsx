import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';
import { hint, hintWhereCut } from './hint.ts';
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
const say = (name: string, text: string) =>
  act(async () => {
    button(name).setAttribute('data-hint', text);
    await Promise.resolve();
  });
const shown = () => screen.queryByRole('tooltip')?.textContent ?? null;

test('an element that is pointed at says its hint, until another one is', () => {
  open();
  expect(shown()).toBeNull();
  fireEvent.mouseOver(button('Stop'));
  expect(shown()).toBe('Stop');
  fireEvent.mouseOver(button('Other'));
  expect(shown()).toBeNull();
});

test('a hint that changes while it is shown is followed', async () => {
  open();
  fireEvent.mouseOver(button('Stop'));
  await say('Stop', 'Already stopping.');
  expect(shown()).toBe('Already stopping.');
  await say('Stop', '');
  expect(shown()).toBeNull();
});

test('an element that had nothing to say when it was pointed at does not begin by itself', async () => {
  open();
  fireEvent.mouseOver(button('Start'));
  await say('Start', 'Already started.');
  // From its icon to the one that has taken its place.
  fireEvent.mouseOver(button('Start'));
  expect(shown()).toBeNull();
  fireEvent.mouseOver(button('Other'));
  fireEvent.mouseOver(button('Start'));
  expect(shown()).toBe('Already started.');
});

test('an element that is focused by keyboard says what it has to say as soon as there is something', async () => {
  open();
  act(() => {
    button('Start').focus();
  });
  expect(shown()).toBeNull();
  await say('Start', 'Already started.');
  expect(shown()).toBe('Already started.');
});

test('what is focused keeps its hint when something that says nothing is pointed at', () => {
  open();
  act(() => {
    button('Stop').focus();
  });
  fireEvent.mouseOver(button('Start'));
  expect(shown()).toBe('Stop');
});

test('a text that may be cut off is said where it is', () => {
  render(
    <Hints>
      <p {...hintWhereCut('All of it.')}>
        <span>All …</span>
      </p>
    </Hints>,
  );
  const text = screen.getByText('All …');
  fireEvent.mouseOver(text);
  expect(shown()).toBeNull();
  fireEvent.mouseLeave(screen.getByRole('presentation'));
  vi.spyOn(text, 'scrollHeight', 'get').mockReturnValue(48);
  fireEvent.mouseOver(text);
  expect(shown()).toBe('All of it.');
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

test('a hint that Escape took away does not come back until the element is pointed at or focused anew', () => {
  open();
  act(() => {
    button('Stop').focus();
  });
  fireEvent.keyDown(button('Stop'), { key: 'Escape' });
  fireEvent.mouseOver(button('Other'));
  expect(shown()).toBeNull();
  fireEvent.mouseOver(button('Stop'));
  expect(shown()).toBe('Stop');
  fireEvent.keyDown(button('Stop'), { key: 'Escape' });
  // From the button to its icon.
  fireEvent.mouseOver(button('Stop'));
  expect(shown()).toBeNull();
});

test('an element that is pointed at keeps its hint when another one loses the focus', () => {
  open();
  button('Other').focus();
  fireEvent.mouseOver(button('Stop'));
  act(() => {
    button('Other').blur();
  });
  expect(shown()).toBe('Stop');
});

test('Escape goes on to others where what is focused says nothing', () => {
  const heard = vi.fn();
  document.addEventListener('keydown', heard);
  open();
  button('Stop').setAttribute('aria-description', 'Not now.');
  fireEvent.mouseOver(button('Stop'));
  fireEvent.keyDown(button('Other'), { key: 'Escape' });
  expect(heard).toHaveBeenCalled();
  document.removeEventListener('keydown', heard);
});

test('an element that is gone while it is focused says nothing any more', () => {
  open();
  act(() => {
    button('Stop').focus();
  });
  fireEvent.mouseOver(button('Start'));
  button('Stop').remove();
  fireEvent.mouseOver(button('Other'));
  expect(shown()).toBeNull();
});
