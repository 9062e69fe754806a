import { EuiPanel, EuiPageTemplate, EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { signInMessages as say } from './messages.ts';
import { SignInForm } from './sign-in-form.tsx';

/** In place of every page, for who has not been signed in since it was opened. */
export function SignInPage() {
  return (
    <EuiPageTemplate panelled={false} offset={0} restrictWidth={440}>
      <EuiPageTemplate.Section paddingSize="l" alignment="center" grow>
        <EuiPanel hasBorder hasShadow={false} paddingSize="l" css={{ maxInlineSize: '100%' }}>
          <EuiTitle>
            <h1>{say.title}</h1>
          </EuiTitle>
          <EuiText size="s" color="subdued">
            <p>{say.text}</p>
          </EuiText>
          <EuiSpacer />
          <SignInForm lastUser={null} />
        </EuiPanel>
      </EuiPageTemplate.Section>
    </EuiPageTemplate>
  );
}
