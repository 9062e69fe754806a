import { CodeText } from '../code/code-text.tsx';
import { CopyButton } from '../code/copy-button.tsx';
import { detailsMessages as say } from './messages.ts';

/** The job as Elasticsearch sent it, also where the console cannot make sense of it. */
export function JsonTab({ raw }: { raw: unknown }) {
  const text = JSON.stringify(raw, null, 2);
  return (
    <>
      <CopyButton text={text}>{say.json.copy}</CopyButton>
      <CodeText isJson label={say.json.label} text={text} />
    </>
  );
}
