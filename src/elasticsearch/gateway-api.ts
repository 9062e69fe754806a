import * as v from 'valibot';
import { readAnswer } from './answer-shape.ts';
import type { GatewayStatus } from './gateway-answers.ts';
import { statusPath } from './first-reads.ts';
import { gatewayStatusSchema } from './gateway-status-schema.ts';
import type { ReadAgain } from './read-again.ts';
import { readAgain } from './read-again.ts';
import { fetchJson } from './request.ts';

/** Which cluster, version and user the console has, and whether it is a demo. Throws a `RequestError`. */
export function getStatus(again: ReadAgain<GatewayStatus> = {}): Promise<GatewayStatus> {
  const read = (answer: unknown) => readAnswer(gatewayStatusSchema, answer);
  return readAgain(statusPath, read, again);
}

/** What an operator signs in with. */
export type SignInCredentials = { username: string; password: string } | { apiKey: string };

/** Signs in, and answers whom the cluster takes the credentials for. */
export async function signIn(credentials: SignInCredentials): Promise<string> {
  const answer = await fetchJson('/api/session', { method: 'POST', body: credentials });
  return readAnswer(v.object({ username: v.string() }), answer).username;
}

export async function signOut(): Promise<void> {
  await fetchJson('/api/session', { method: 'DELETE' });
}

/** Demo only: become another user of the mock cluster. */
export async function changeUser(username: string): Promise<void> {
  await fetchJson('/api/session', { method: 'PUT', body: { username } });
}

/** Demo only: one call of the mock cluster's control API, e.g. `POST faults`. */
export async function controlDemo(method: string, path: string, body?: unknown): Promise<unknown> {
  return fetchJson(`/api/demo/${path}`, { method, body });
}
