import { render, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import type { GatewayStatus } from '../../elasticsearch/gateway-answers.ts';
import { loadTheRest } from '../../jobs/loaded-later.ts';
import { SignInGate } from './sign-in-gate.tsx';

vi.mock('./sign-in-dialog.tsx', () => ({ SignInDialog: () => <p>Who are you?</p> }));

const signedIn: GatewayStatus = {
  cluster: { state: 'ready', name: 'logs', version: '8.19.8' },
  signIn: 'done',
  user: { username: 'olivia', roles: [] },
  rights: null,
  health: null,
  demo: null,
  warnings: [],
};

const gate = (signIn: GatewayStatus['signIn']) => (
  <SignInGate status={{ ...signedIn, signIn }} isPutOff={false} onPutOff={() => {}}>
    <p>the page</p>
  </SignInGate>
);

it('who is to sign in again is asked over the page, and with nothing more from the server', async () => {
  const { rerender } = render(gate('done'));
  await loadTheRest();
  rerender(gate('needed'));
  expect(screen.getByText('Who are you?')).toBeDefined();
  expect(screen.getByText('the page')).toBeDefined();
});
