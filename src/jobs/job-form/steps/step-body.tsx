import type { FormStep } from '../form-step.ts';
import { DateHistogramStep } from './date-histogram-step.tsx';
import { HistogramStep, TermsStep } from './group-steps.tsx';
import { LogisticsStep } from './logistics-step.tsx';
import { MetricsStep } from './metrics-step.tsx';

/** The fields of a step; Review has none. */
export function StepBody({ step }: { step: FormStep }) {
  switch (step) {
    case 'logistics':
      return <LogisticsStep />;
    case 'date_histogram':
      return <DateHistogramStep />;
    case 'terms':
      return <TermsStep />;
    case 'histogram':
      return <HistogramStep />;
    case 'metrics':
      return <MetricsStep />;
    case 'review':
      return null;
  }
}
