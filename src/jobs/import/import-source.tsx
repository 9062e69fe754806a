import { EuiCallOut, EuiFilePicker, EuiFormRow, EuiSpacer, EuiTextArea } from '@elastic/eui';
import { useRef, useState } from 'react';
import { textOf } from './file-text.ts';
import { importMessages as say } from './messages.ts';

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
  // A long file may be read for longer than the one that is chosen after it.
  const chosen = useRef<File>(undefined);
  const takeFile = async (file: File | undefined) => {
    chosen.current = file;
    const read = file && (await textOf(file));
    if (chosen.current !== file) return;
    const isTaken = read?.kind === 'text';
    setProblem(read && !isTaken ? say.notTaken[read.kind] : null);
    setHasFile(isTaken);
    // What has been pasted stays where nothing is taken from the file; what was in another file does not.
    if (isTaken) onText(read.text);
    else if (hasFile) onText('');
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
          <EuiSpacer size="m" />
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
