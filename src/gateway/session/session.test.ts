import { describe, expect, test } from 'vitest';
import type { Session } from './session.ts';
import { Sessions } from './session.ts';

const secret = 'a secret of more than 32 characters';
const credentials = { username: 'olga', password: 'p' };
const minute = 60_000;

/** Sessions whose clock the test turns: 30 minutes idle, 8 hours in all. */
function sessionsAt(start = 1_000_000) {
  const clock = { now: start };
  const options = { secret, idle: 30 * minute, lifetime: 480 * minute };
  return { clock, sessions: new Sessions(options, () => clock.now) };
}

async function reopened(sessions: Sessions, session: Session): Promise<Session | null> {
  return sessions.open(await sessions.seal(session));
}

describe('a session', () => {
  test('comes out of its seal as it went in', async () => {
    const { sessions } = sessionsAt();
    const session = sessions.begin(credentials, true);
    expect(await reopened(sessions, session)).toEqual(session);
  });

  test('cannot be read without the secret', async () => {
    const { sessions } = sessionsAt();
    const sealed = await sessions.seal(sessions.begin({ apiKey: 'c2VjcmV0' }, false));
    expect(sealed).not.toContain('c2VjcmV0');
    expect(Buffer.from(sealed, 'base64').toString('latin1')).not.toContain('c2VjcmV0');
  });

  test.each([
    ['nothing', ''],
    ['any text', 'operator'],
    ['the seal of another secret', 'other'],
    ['a seal that was tampered with', 'tampered'],
    ['a seal of something else', 'foreign'],
  ])('does not come out of %s', async (_what, kind) => {
    const { sessions } = sessionsAt();
    const sealed = await sessions.seal(sessions.begin(credentials, false));
    const other = new Sessions({ secret: secret.toUpperCase(), idle: minute, lifetime: minute });
    const texts: Record<string, string> = {
      other: await other.seal(other.begin(credentials, false)),
      tampered: sealed.replace(/.(?=\*\*)/, (letter) => (letter === 'A' ? 'B' : 'A')),
      foreign: await sessions.seal({ id: 1 } as unknown as Session),
    };
    expect(await sessions.open(texts[kind] ?? kind)).toBeNull();
  });

  test('ends when its operator does nothing for the idle time', async () => {
    const { clock, sessions } = sessionsAt();
    const session = sessions.begin(credentials, false);
    clock.now += 30 * minute - 1;
    expect(await reopened(sessions, session)).not.toBeNull();
    clock.now += 1;
    expect(await reopened(sessions, session)).toBeNull();
  });

  test('goes on when its operator does something, up to its lifetime', async () => {
    const { clock, sessions } = sessionsAt();
    let session = sessions.begin(credentials, false);
    for (let minutes = 20; minutes < 480; minutes += 20) {
      clock.now += 20 * minute;
      const renewed = sessions.renewed(session);
      if (!renewed) throw new Error(`not renewed after ${minutes} minutes`);
      session = renewed;
      expect(await reopened(sessions, session)).not.toBeNull();
    }
    clock.now += 20 * minute;
    expect(await reopened(sessions, session)).toBeNull();
    expect(sessions.renewed(session)).toBeNull();
  });

  test('is not sealed anew with every request', () => {
    const { clock, sessions } = sessionsAt();
    const session = sessions.begin(credentials, false);
    clock.now += 3 * minute - 1;
    expect(sessions.renewed(session)).toBeNull();
    clock.now += 1;
    expect(sessions.renewed(session)).toMatchObject({ id: session.id, activeAt: clock.now });
  });

  test('does not open again once it was signed out, also in an older seal', async () => {
    const { clock, sessions } = sessionsAt();
    const session = sessions.begin(credentials, false);
    const other = sessions.begin(credentials, false);
    clock.now += 10 * minute;
    sessions.end({ ...session, activeAt: clock.now });
    expect(await reopened(sessions, session)).toBeNull();
    expect(sessions.renewed(session)).toBeNull();
    expect(await reopened(sessions, other)).not.toBeNull();
  });
});
