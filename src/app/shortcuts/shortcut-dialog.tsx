import {
  EuiButton,
  EuiModal,
  EuiModalBody,
  EuiModalFooter,
  EuiModalHeader,
  EuiModalHeaderTitle,
  EuiSpacer,
  EuiSwitch,
  EuiText,
  useGeneratedHtmlId,
} from '@elastic/eui';
import { useRemembered } from '../../jobs/preferences/use-remembered.ts';
import type { Shortcut } from '../../jobs/shortcuts/shortcuts.ts';
import { shortcutKeys, shortcutsAreOn } from '../../jobs/shortcuts/shortcuts.ts';
import { shortcutMessages as say } from './messages.ts';

/** Every shortcut with what it does, and the switch that turns them off. */
export function ShortcutDialog({ onClose }: { onClose: () => void }) {
  const titleId = useGeneratedHtmlId();
  const helpId = useGeneratedHtmlId();
  const [areOn, turn] = useRemembered(shortcutsAreOn);
  const single = (Object.keys(shortcutKeys) as Shortcut[]).map(
    (shortcut) => [shortcutKeys[shortcut], say.shortcuts[shortcut]] as const,
  );
  return (
    <EuiModal aria-labelledby={titleId} onClose={onClose} maxWidth={480}>
      <EuiModalHeader>
        <EuiModalHeaderTitle id={titleId}>{say.title}</EuiModalHeaderTitle>
      </EuiModalHeader>
      <EuiModalBody>
        <Keys keys={[...(areOn ? single : []), ...Object.entries(say.always)]} />
        <EuiSpacer />
        <EuiSwitch
          label={say.areOn}
          checked={areOn}
          aria-describedby={helpId}
          onChange={({ target }) => {
            turn(target.checked);
          }}
        />
        <EuiSpacer size="s" />
        <EuiText size="s" color="subdued" id={helpId}>
          <p>{say.areOnHelp}</p>
        </EuiText>
      </EuiModalBody>
      <EuiModalFooter>
        <EuiButton onClick={onClose}>{say.close}</EuiButton>
      </EuiModalFooter>
    </EuiModal>
  );
}

const tableStyle = {
  'th, td': { paddingBlock: 4, paddingInlineEnd: 24, textAlign: 'start' },
} as const;

function Keys({ keys }: { keys: (readonly [key: string, does: string])[] }) {
  return (
    <EuiText size="s">
      <table css={tableStyle}>
        <thead>
          <tr>
            <th scope="col">{say.key}</th>
            <th scope="col">{say.does}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map(([key, does]) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </EuiText>
  );
}
