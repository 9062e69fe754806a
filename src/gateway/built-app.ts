import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { compress } from 'hono/compress';
import type { GatewayEnv } from './gateway-env.ts';

/**
 * The built app: its files, and `index.html` for every other path, because the app has routes of its
 * own. Names under `/assets/` carry a hash of their content and may be kept for ever. The build has
 * compressed copies beside them.
 *
 * @param directory absolute path of the build
 * @param basePath where the page finds its files and the gateway
 */
export function builtApp(directory: string, basePath: string): Hono<GatewayEnv> {
  const routes = new Hono<GatewayEnv>();
  const index = join(directory, 'index.html');
  const files = existsSync(directory)
    ? serveStatic({ root: directory, precompressed: true })
    : undefined;

  routes.use(async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next();
    return c.text('Only GET and HEAD are answered here.', 405, {
      allow: 'GET, HEAD',
      'cache-control': 'no-store',
    });
  });
  routes.use(compress());
  if (files) {
    routes.use(async (c, next) => {
      await next();
      const forEver = c.res.ok && c.req.path.startsWith('/assets/');
      c.res.headers.set(
        'cache-control',
        forEver ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    });
    routes.use((c, next) => (isFileName(c.req.path) ? files(c, next) : next()));
  }
  routes.get('*', async (c) => {
    if (isFileName(c.req.path)) return c.text('There is no such file.', 404);
    const html = await readFile(index, 'utf8').catch(() => null);
    if (html === null) {
      const reason = 'The console has not been built. Run "npm run build", then start again.';
      return c.text(reason, 503, { 'cache-control': 'no-store' });
    }
    // Everything that the build names begins so; a `<base>` would need a weaker security policy.
    return c.html(html.replaceAll('="./', `="${basePath}/`));
  });
  return routes;
}

/** `/assets/…` and files of the root such as `/favicon.ico`: never a route of the app. */
function isFileName(path: string): boolean {
  if (path === '/index.html') return false;
  return path.startsWith('/assets/') || /^\/[^/]+\.[a-z0-9]{2,11}$/i.test(path);
}
