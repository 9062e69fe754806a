import {
  EuiButton,
  EuiCallOut,
  EuiFieldPassword,
  EuiFieldText,
  EuiForm,
  EuiFormRow,
  EuiSpacer,
} from '@elastic/eui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { RequestError } from '../../elasticsearch/failure.ts';
import type { SignInCredentials } from '../../elasticsearch/gateway-api.ts';
import { signIn } from '../../elasticsearch/gateway-api.ts';
import { ChoiceSwitch } from '../../jobs/choice-switch.tsx';
import { failureInWords } from '../../jobs/failure-in-words.ts';
import { closeTabStorage, reopenTabStorage } from '../../jobs/tab-storage.ts';
import { signInMessages as say } from './messages.ts';
import { claimTab } from './tab-owner.ts';

const ways = ['password', 'apiKey'] as const;
type Way = (typeof ways)[number];

/** Asks for a user and password, or for an API key. */
export function SignInForm({ lastUser }: { lastUser: string | null }) {
  const [way, setWay] = useState<Way>('password');
  const [typed, setTyped] = useState({ username: lastUser ?? '', password: '', apiKey: '' });
  const [isAsked, setAsked] = useState(false);
  const signingIn = useSignIn(lastUser);
  const missing = (name: keyof typeof typed) => isAsked && typed[name].trim() === '';
  const row = (name: keyof typeof typed) => ({
    label: say[name],
    isInvalid: missing(name),
    ...(missing(name) && { error: say.empty }),
  });
  const field = (name: keyof typeof typed) => ({
    name,
    value: typed[name],
    isInvalid: missing(name),
    onChange: ({ target }: { target: { value: string } }) => {
      setTyped({ ...typed, [name]: target.value });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    const { username, password, apiKey } = typed;
    const isWhole =
      way === 'apiKey' ? apiKey.trim() !== '' : username.trim() !== '' && password.trim() !== '';
    if (!isWhole || signingIn.isPending) return;
    signingIn.mutate(way === 'apiKey' ? { apiKey } : { username, password });
  };
  return (
    <EuiForm component="form" onSubmit={submit} noValidate>
      <ChoiceSwitch
        legend={say.with}
        choices={ways}
        names={say.ways}
        chosen={way}
        onChoose={(chosen) => {
          setWay(chosen);
          setAsked(false);
          signingIn.reset();
        }}
      />
      <EuiSpacer />
      {signingIn.error && (
        <>
          <Refused error={signingIn.error} way={way} />
          <EuiSpacer />
        </>
      )}
      {way === 'password' ? (
        <>
          <EuiFormRow {...row('username')}>
            <EuiFieldText {...field('username')} autoFocus={!lastUser} autoComplete="username" />
          </EuiFormRow>
          <EuiFormRow {...row('password')}>
            <EuiFieldPassword {...field('password')} type="dual" autoComplete="current-password" />
          </EuiFormRow>
        </>
      ) : (
        <EuiFormRow {...row('apiKey')} helpText={say.apiKeyHelp}>
          <EuiFieldPassword {...field('apiKey')} type="dual" autoFocus autoComplete="off" />
        </EuiFormRow>
      )}
      <EuiSpacer />
      <EuiButton type="submit" fill fullWidth isLoading={signingIn.isPending} hasAriaDisabled>
        {say.submit}
      </EuiButton>
    </EuiForm>
  );
}

/** Everything is read again in the new name; for another operator than before, the page begins anew. */
function useSignIn(lastUser: string | null) {
  const client = useQueryClient();
  return useMutation<string, Error, SignInCredentials>({
    mutationFn: signIn,
    onSuccess: async (username) => {
      if (lastUser !== null && username !== lastUser) {
        closeTabStorage();
        window.location.reload();
        return;
      }
      reopenTabStorage();
      claimTab(client, { user: username, cluster: null });
      await client.invalidateQueries();
    },
  });
}

function Refused({ error, way }: { error: Error; way: Way }) {
  if (!(error instanceof RequestError)) throw error;
  const { failure } = error;
  if (failure.kind !== 'gateway_refused') {
    const { what, reason, advice } = failureInWords(failure, 'see rollup jobs');
    const text = [what, reason, advice].filter((part) => part !== null);
    return <Callout title={say.notPossible} text={text} />;
  }
  const { status, reason } = failure;
  return status === 401 ? (
    <Callout title={say.refused[way]} text={[say.refusedText[way](reason)]} />
  ) : (
    <Callout title={say.notPossible} text={[reason]} />
  );
}

function Callout({ title, text }: { title: string; text: string[] }) {
  return (
    <EuiCallOut
      announceOnMount
      color="danger"
      iconType="warning"
      size="s"
      title={title}
      text={<p css={{ overflowWrap: 'anywhere' }}>{text.join(' ')}</p>}
    />
  );
}
