import { EuiButton, EuiButtonGroup } from '@elastic/eui';
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
    <EuiButtonGroup
      variant="selection"
      type="single"
      legend={say.format}
      idSelected={format}
      onChange={(id) => {
        onFormat(requestFormats.find((known) => known === id) ?? format);
      }}
    >
      {requestFormats.map((known) => (
        <EuiButton key={known} id={known}>
          {say.formats[known]}
        </EuiButton>
      ))}
    </EuiButtonGroup>
  );
}
