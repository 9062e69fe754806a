import { EuiCallOut, EuiSpacer } from '@elastic/eui';
import { timeWithDate } from '../health/times.ts';
import { jobFormMessages as say } from './messages.ts';

interface RestoredDraftProps {
  at: number;
  isDisabled: boolean;
  onStartOver: () => void;
}

/** Says that the form is not empty, and why; and empties it. */
export function RestoredDraft({ at, isDisabled, onStartOver }: RestoredDraftProps) {
  return (
    <>
      <EuiCallOut
        announceOnMount={false}
        size="s"
        iconType="info"
        title={say.restored(timeWithDate(at, 'toTheMinute'))}
        actionProps={{ primary: { children: say.startOver, isDisabled, onClick: onStartOver } }}
      />
      <EuiSpacer size="m" />
    </>
  );
}
