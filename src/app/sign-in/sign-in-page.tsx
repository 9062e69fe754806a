import { EuiCallOut, EuiPanel, EuiPageTemplate, EuiSpacer, EuiText, EuiTitle } from '@elastic/eui';
import { useEffect, useState } from 'react';
import { signInMessages as say } from './messages.ts';
import { SignInForm } from './sign-in-form.tsx';
import { forgetSignedOut, isSignedOutNoted } from './signed-out-note.ts';

/** In place of every page, for who has not been signed in since it was opened. */
export function SignInPage() {
  const [hasSignedOut] = useState(isSignedOutNoted);
  // The storage is outside of React.
  useEffect(forgetSignedOut, []);
  return (
    // Not as high as the window, of which the header takes some.
    <EuiPageTemplate panelled={false} grow={false} minHeight="80vh" offset={0} restrictWidth={440}>
      <EuiPageTemplate.Section paddingSize="l" alignment="center" grow>
        <EuiPanel hasBorder hasShadow={false} paddingSize="l" css={{ maxInlineSize: '100%' }}>
          <EuiTitle>
            <h1>{say.title}</h1>
          </EuiTitle>
          <EuiText size="s" color="subdued">
            <p>{say.text}</p>
          </EuiText>
          <EuiSpacer />
          {hasSignedOut && (
            <>
              <EuiCallOut
                announceOnMount
                color="success"
                iconType="check"
                size="s"
                title={say.signedOut}
              />
              <EuiSpacer />
            </>
          )}
          <SignInForm lastUser={null} />
        </EuiPanel>
      </EuiPageTemplate.Section>
    </EuiPageTemplate>
  );
}
