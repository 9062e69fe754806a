import type { NavigateOptions } from '../navigation/navigate.ts';
import { useSearchParams } from '../navigation/use-search-params.ts';
import type { FormStep } from './form-step.ts';
import { formSteps } from './form-step.ts';

/** The step that the URL names, so that Back goes back a step. */
export function useStep(): [
  FormStep,
  (step: FormStep, options?: Pick<NavigateOptions, 'replace'>) => void,
] {
  const [params, setParams] = useSearchParams();
  const step = formSteps.find((name) => name === params.get('step')) ?? 'logistics';
  return [
    step,
    (next, options) => {
      setParams((current) => {
        const changed = new URLSearchParams(current);
        if (next === 'logistics') changed.delete('step');
        else changed.set('step', next);
        return changed;
      }, options);
    },
  ];
}
