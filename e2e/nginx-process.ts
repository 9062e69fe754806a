import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import { findOrInstallNginx } from '../scripts/nginx.mjs';

export interface RunningNginx {
  /** Origin at which it listens. */
  url: string;
  stop: () => Promise<void>;
}

/** Who may come in. */
export const nginxUser = { username: 'rosa', password: 'rosa-at-nginx' };

/** Around the site: one process of whoever runs the tests, with its files in a folder of its own. */
const mainConfiguration = `
daemon off;
master_process off;
pid nginx.pid;
error_log stderr warn;
events { worker_connections 256; }
http {
  access_log off;
  client_body_temp_path body;
  proxy_temp_path proxy;
  fastcgi_temp_path fastcgi;
  uwsgi_temp_path uwsgi;
  scgi_temp_path scgi;
  include site.conf;
}
`;

/**
 * Runs nginx with docs/nginx.conf in front of a console.
 *
 * @throws Error (as a rejection) with what nginx said, when it does not start
 */
export async function startNginx(consoleUrl: string): Promise<RunningNginx> {
  const { executablePath, env } = await findOrInstallNginx();
  const folder = await mkdtemp(join(tmpdir(), 'rollup-jobs-nginx-'));
  const port = await freePort();
  const { username, password } = nginxUser;
  await writeFile(join(folder, 'users'), `${username}:{PLAIN}${password}\n`);
  await writeFile(join(folder, 'site.conf'), await siteConfiguration(port, consoleUrl));
  await writeFile(join(folder, 'nginx.conf'), mainConfiguration);

  const nginx = spawn(executablePath, ['-p', folder, '-c', 'nginx.conf'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...env },
  });
  let said = '';
  nginx.stderr.on('data', (chunk) => (said += String(chunk)));
  const ended = once(nginx, 'exit');
  const stop = async () => {
    nginx.kill('SIGTERM');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };

  const url = `http://127.0.0.1:${port}`;
  const status = () => (nginx.exitCode === null ? statusOf(url) : Promise.resolve(`over: ${said}`));
  try {
    // Outside of the console's path it has nothing.
    await expect.poll(status, 'nginx has started').toBe(404);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url, stop };
}

/** docs/nginx.conf with the ports and files of this test; all else is as it is read there. */
async function siteConfiguration(port: number, consoleUrl: string): Promise<string> {
  const example = await readFile(new URL('../docs/nginx.conf', import.meta.url), 'utf8');
  const changes = [
    ['server 127.0.0.1:5600;', `server 127.0.0.1:${new URL(consoleUrl).port};`],
    ['listen 443 ssl;', `listen 127.0.0.1:${port};`],
    ['ssl_certificate /etc/nginx/tls/tools.example.org.crt;', ''],
    ['ssl_certificate_key /etc/nginx/tls/tools.example.org.key;', ''],
    ['/etc/nginx/rollup-jobs.users', 'users'],
  ] as const;
  return changes.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`docs/nginx.conf has no "${from}" any more.`);
    return text.replace(from, to);
  }, example);
}

async function statusOf(url: string): Promise<number | string> {
  try {
    return (await fetch(url)).status;
  } catch (error) {
    return String(error);
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
