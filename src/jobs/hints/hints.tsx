import { EuiToolTip } from '@elastic/eui';
import type {
  ComponentRef,
  Dispatch,
  FocusEvent,
  KeyboardEvent,
  MouseEvent,
  ReactNode,
  RefObject,
  SetStateAction,
} from 'react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import { cutHintAttribute, hintAttribute } from './hint.ts';

interface Hinting {
  element: HTMLElement;
  text: string;
}

/**
 * Shows what the elements inside of it say of themselves (`hint.ts`), by one of EUI's tooltips for all: a table
 * has a hundred that are not shown, and each would be as much to draw as a cell. A screen reader is told by the
 * elements themselves.
 */
export function Hints({ children }: { children: ReactNode }) {
  const [hinting, setHinting] = useState<Hinting | null>(null);
  const focused = useRef<HTMLElement | null>(null);
  const pointed = useRef<HTMLElement | null>(null);
  useChangedHint(hinting?.element, focused, setHinting);
  const pointTo = (element: HTMLElement | null) => {
    // From a button to its icon, which may be another one than a moment ago.
    if (element && element === pointed.current) return;
    pointed.current = element;
    // What was focused may have gone with its row, of which nobody is told.
    const kept = focused.current?.isConnected ? focused.current : null;
    const shown = element && textOf(element) ? element : kept;
    if (shown !== hinting?.element) setHinting(hintOf(shown));
  };
  const pointAt = ({ target }: MouseEvent) => {
    pointTo(hinted(target));
  };
  const leave = () => {
    pointTo(null);
  };
  const focus = ({ target }: FocusEvent) => {
    if (!target.matches(':focus-visible')) return;
    focused.current = hinted(target);
    setHinting(hintOf(focused.current));
  };
  const blur = ({ target }: FocusEvent) => {
    focused.current = null;
    if (hinting?.element === hinted(target)) setHinting(null);
  };
  const closeOnEscape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !hinting?.text) return;
    const { element } = hinting;
    // Kept without a text, so that it does not come back before it is left.
    focused.current = null;
    setHinting({ element, text: '' });
    // As EUI has it: what only repeats the button to the eye, or is only pointed at, is not a step of its own.
    if (hinted(event.target) === element && element.hasAttribute('aria-description'))
      event.stopPropagation();
  };
  return (
    // The elements inside are what is interactive.
    <div
      role="presentation"
      onMouseOver={pointAt}
      onMouseLeave={leave}
      onFocus={focus}
      onBlur={blur}
      onKeyDown={closeOnEscape}
    >
      {children}
      {hinting?.text && createPortal(<Hint text={hinting.text} />, hinting.element)}
    </div>
  );
}

/** Lies over the element, and moves and goes away with it. */
const over = { style: { position: 'absolute', inset: 0, pointerEvents: 'none' } } as const;

/** What EUI would have focused is the element below. */
const Nothing = () => null;

function Hint({ text }: { text: string }) {
  const toolTip = useRef<ComponentRef<typeof EuiToolTip>>(null);
  useLayoutEffect(() => {
    toolTip.current?.showToolTip();
  }, [text]);
  return (
    <EuiToolTip
      ref={toolTip}
      content={text.split('\n').map((line) => (
        <div key={line}>{line}</div>
      ))}
      anchorProps={over}
      repositionOnScroll
      disableScreenReaderOutput
    >
      <Nothing />
    </EuiToolTip>
  );
}

/**
 * Follows what the element says. Where it said nothing, only what is focused begins to: a button that is pressed
 * by mouse is disabled by that, and its reason would lie over the row above.
 */
function useChangedHint(
  element: HTMLElement | undefined,
  focused: RefObject<HTMLElement | null>,
  setHinting: Dispatch<SetStateAction<Hinting | null>>,
) {
  // An effect, because the document lies outside of React.
  useEffect(() => {
    if (!element) return;
    const observer = new MutationObserver(() => {
      const isFocused = element === focused.current;
      setHinting((current) => (current?.text || isFocused ? hintOf(element) : current));
    });
    observer.observe(element, { attributeFilter: [hintAttribute] });
    return () => {
      observer.disconnect();
    };
  }, [element, focused, setHinting]);
}

function hinted(target: EventTarget): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(`[${hintAttribute}]`) : null;
}

function hintOf(element: HTMLElement | null): Hinting | null {
  return element && { element, text: textOf(element) };
}

/** What the element says now; empty for nothing. */
function textOf(element: HTMLElement): string {
  const text = element.getAttribute(hintAttribute) ?? '';
  const isSaid = !element.hasAttribute(cutHintAttribute) || [...element.children].some(isCut);
  return isSaid ? text : '';
}

const isCut = ({ scrollHeight, clientHeight }: Element) => scrollHeight > clientHeight;
