import { EuiCallOut, EuiFilePicker, EuiFormRow, EuiSpacer, EuiTextArea } from '@elastic/eui';
import { useState } from 'react';
import { importMessages as say } from './messages.ts';

/** In MB. The text is read as a whole, and more would take the tab's memory. */
const most = 20;

/** In characters. A longer text in a box would make the page slow. */
const mostToEdit = 500_000;

interface ImportSourceProps {
  text: string;
  isDisabled: boolean;
  onText: (text: string) => void;
}

/** Where the jobs come from: a file, or what is pasted. */
export function ImportSource({ text, isDisabled, onText }: ImportSourceProps) {
  const [hasFile, setHasFile] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const takeFile = async (file: File | undefined) => {
    setHasFile(file !== undefined);
    setProblem(null);
    onText('');
    if (!file) return;
    if (file.size > most * 1_000_000) {
      setProblem(say.tooLarge(most));
      return;
    }
    try {
      onText(await file.text());
    } catch {
      // It was moved or changed since it was chosen.
      setProblem(say.unreadable);
    }
  };
  return (
    <>
      <EuiFormRow fullWidth label={say.file} isInvalid={problem !== null}>
        <EuiFilePicker
          fullWidth
          display="default"
          initialPromptText={say.choose}
          accept=".ndjson,.json,.txt"
          disabled={isDisabled}
          isInvalid={problem !== null}
          onChange={(files) => void takeFile(files?.[0])}
        />
      </EuiFormRow>
      {problem !== null && (
        <>
          <EuiSpacer size="s" />
          <EuiCallOut announceOnMount size="s" color="danger" iconType="warning" title={problem} />
        </>
      )}
      {(!hasFile || (text !== '' && text.length <= mostToEdit)) && (
        <EuiFormRow fullWidth label={hasFile ? say.ofFile : say.paste}>
          <EuiTextArea
            fullWidth
            rows={8}
            spellCheck={false}
            disabled={isDisabled}
            value={text}
            css={{ fontFamily: 'monospace' }}
            onChange={({ target }) => {
              onText(target.value);
            }}
          />
        </EuiFormRow>
      )}
    </>
  );
}
