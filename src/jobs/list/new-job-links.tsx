import { LinkButton } from '../buttons/link-button.tsx';
import { listMessages as say } from './messages.ts';

export function CreateLink() {
  return (
    <LinkButton to="/create" display="fill" iconType="plusCircle">
      {say.create}
    </LinkButton>
  );
}

export function ImportLink() {
  return (
    <LinkButton to="/import" iconType="upload">
      {say.import}
    </LinkButton>
  );
}
