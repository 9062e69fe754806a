import { ChoiceSwitch } from '../choice-switch.tsx';
import { codeMessages as say } from './messages.ts';
import type { RequestFormat } from './request-format.ts';
import { requestFormats } from './request-format.ts';

interface FormatSwitchProps {
  format: RequestFormat;
  onFormat: (format: RequestFormat) => void;
}

/** Chooses how requests are written. */
export function FormatSwitch({ format, onFormat }: FormatSwitchProps) {
  return (
    <ChoiceSwitch
      legend={say.format}
      choices={requestFormats}
      names={say.formats}
      chosen={format}
      onChoose={onFormat}
    />
  );
}
