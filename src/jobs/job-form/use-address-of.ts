import { useEffect, useRef } from 'react';
import type { FormStep } from './form-step.ts';

/**
 * Has the address corrected, once, where it names another step than the one that is shown: a shared or old
 * one may name a step that the draft is not ready for. Else that step would come up by itself as soon as the
 * draft is, under the hands of who is typing.
 */
export function useAddressOf(shown: FormStep, named: FormStep, correct: () => void): void {
  const isCorrecting = useRef(false);
  // The address is outside of React, and takes its time.
  useEffect(() => {
    if (shown !== named && !isCorrecting.current) correct();
    isCorrecting.current = shown !== named;
  });
}
