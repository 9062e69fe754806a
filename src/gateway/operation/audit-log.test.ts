import type * as fileSystem from 'node:fs';
import { mkdtemp, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { gatewayErrorOf, gatewayTo, startPath, write } from '../gateway-under-test.ts';
import { afterTest, json, scriptedNode } from '../scripted-node.ts';
import { AuditLog } from './audit-log.ts';
import { linesIn, loggedOperation } from './operation-under-test.ts';
import type { Line } from './operation-under-test.ts';

const disk = vi.hoisted(() => ({ room: Infinity }));

vi.mock('node:fs', async (load) => {
  const fs = await load<typeof fileSystem>();
  /** Takes as much as there is room for, as a disk does. */
  const writeSync = (fd: number, data: Buffer | string) => {
    const bytes = Buffer.from(data);
    const taken = Math.min(bytes.length, disk.room);
    if (taken === 0 && bytes.length > 0) throw new Error('ENOSPC: no space left on device');
    disk.room -= taken;
    return fs.writeSync(fd, bytes.subarray(0, taken));
  };
  return { ...fs, writeSync };
});

let path: string;

beforeEach(async () => {
  disk.room = Infinity;
  const folder = await mkdtemp(join(tmpdir(), 'audit-log-'));
  afterTest(() => rm(folder, { recursive: true }));
  path = join(folder, 'audit.log');
});

const credentials = { username: 'olga', password: 'secret' };

/** A gateway that writes this audit log; `die` leaves everything as a kill does. */
async function run() {
  const log = loggedOperation();
  const audit = new AuditLog(path, log.log);
  await audit.recover();
  const { operation, lines } = loggedOperation(audit);
  const node = await scriptedNode({
    other: (request, response) => {
      if (request.url?.includes('hang') !== true) json(200, {})(request, response);
    },
  });
  const { app } = gatewayTo([node.url], { operation, credentials });
  return {
    audit,
    operation,
    starts: () => node.requests.filter(({ url }) => url.endsWith('/_start')).length,
    start: async (job = 'sensor') => app.request(startPath.replace('sensor', job), write),
    log: lines,
    complaints: log.lines,
  };
}

const audited = async (): Promise<Line[]> => linesIn(await readFile(path, 'utf8'));
const pending = () => readFile(`${path}.pending`, 'utf8');

describe('the audit log in a file', () => {
  test('has one line an action, is kept from others, and leaves the log its own line', async () => {
    const { start, log } = await run();
    await start();
    expect(await audited()).toMatchObject([
      { audit: true, action: 'start', job: 'sensor', user: 'olga', status: 200, sent: 'yes' },
    ]);
    const [line] = log();
    expect(line).toMatchObject({ action: 'start', status: 200 });
    expect(line).not.toHaveProperty('audit');
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(await pending()).toBe('');
  });

  test('is added to by the next gateway, on a line of its own', async () => {
    await writeFile(path, '{"torn":');
    const { start } = await run();
    await start();
    expect((await readFile(path, 'utf8')).split('\n')).toEqual([
      '{"torn":',
      expect.stringContaining('"sensor"'),
      '',
    ]);
  });

  test('goes on in a new file when the old one was moved away', async () => {
    const { start, audit } = await run();
    await start('one');
    await rename(path, `${path}.1`);
    audit.reopen();
    await start('two');
    expect(linesIn(await readFile(`${path}.1`, 'utf8'))).toMatchObject([{ job: 'one' }]);
    expect(await audited()).toMatchObject([{ job: 'two' }]);
  });

  test('that cannot be opened is named', () => {
    path = join(path, 'nowhere');
    expect(() => new AuditLog(path, loggedOperation().log)).toThrow(
      /^The audit log cannot be opened: ENO.*nowhere/,
    );
  });
});

describe('an action under way when the gateway is killed', () => {
  test('has its line when the next one starts, and only one', async () => {
    const killed = await run();
    void killed.start('hang');
    await vi.waitFor(() => expect(killed.starts()).toBe(1));
    expect(await audited()).toEqual([]);
    await killed.start('other');
    const next = await run();
    expect(await audited()).toMatchObject([
      { job: 'other', sent: 'yes' },
      { job: 'hang', user: 'olga', sent: 'unknown', error: 'gateway_ended', level: 'warn' },
    ]);
    await next.start('later');
    await run();
    expect((await audited()).map(({ job }) => job)).toEqual(['other', 'hang', 'later']);
    expect(await pending()).toBe('');
  });

  test('has no second line where it was killed right behind the first', async () => {
    const killed = await run();
    await killed.start();
    const [line] = await audited();
    await writeFile(`${path}.pending`, `\n${JSON.stringify(line)}\n{"request":"to`);
    await run();
    expect(await audited()).toEqual([line]);
    expect(await pending()).toBe('');
  });
});

describe('while the disk is full', () => {
  test.each([0, 40])('no action is sent, with room for %i bytes', async (room) => {
    const { start, starts, complaints } = await run();
    await start('before');
    disk.room = room;
    expect(await gatewayErrorOf(await start('refused'))).toEqual({
      status: 503,
      code: 'audit_unavailable',
      reason:
        'The action was not sent, because the audit log of the console cannot be written. Its log says why.',
    });
    expect(starts()).toBe(1);
    expect(complaints().at(0)?.['msg']).toMatch(/^The audit log cannot be written: /);

    disk.room = Infinity;
    expect((await start('after')).status).toBe(200);
    expect(await audited()).toMatchObject([
      { job: 'before', sent: 'yes' },
      { job: 'refused', sent: 'no', error: 'audit_unavailable' },
      { job: 'after', sent: 'yes' },
    ]);
    expect(await pending()).toBe('');
  });

  test('the line of an action that was sent is kept, and told to the log meanwhile', async () => {
    const { start, starts, complaints } = await run();
    // The announcement has room, the line has not.
    disk.room = 200;
    expect((await start('sent')).status).toBe(200);
    expect(starts()).toBe(1);
    expect(complaints()).toMatchObject([{ level: 'error', job: 'sent', sent: 'yes', status: 200 }]);
    disk.room = Infinity;
    await start('after');
    expect((await audited()).map(({ job }) => job)).toEqual(['sent', 'after']);
    expect(await pending()).toBe('');
  });
});
