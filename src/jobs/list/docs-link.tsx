import { EuiLink } from '@elastic/eui';
import { ButtonContent } from '../buttons/button.tsx';
import { buttonClass } from '../buttons/button-looks.ts';
import { useStatus } from '../cluster-status.ts';
import { versionIn } from '../cluster-version.ts';
import { referencePage } from '../reference-page.ts';
import { listMessages as say } from './messages.ts';

/** To what Elasticsearch says of rollup jobs in the cluster's version. */
export function DocsLink({ look }: { look: 'button' | 'link' }) {
  const link = { href: referencePage('rollup-apis', versionIn(useStatus())), target: '_blank' };
  return look === 'link' ? (
    <EuiLink {...link}>{say.docs}</EuiLink>
  ) : (
    <a {...link} rel="noopener" className={buttonClass({ display: 'empty' })}>
      <ButtonContent iconType="help">{say.docs}</ButtonContent>
    </a>
  );
}
