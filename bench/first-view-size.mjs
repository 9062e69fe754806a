import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const app = new URL('../dist/app/', import.meta.url);
const inHtml = /<(?:script|link)[^>]+(?:src|href)="([^"]+\.(?:js|css))"/g;
const staticImport = /(?:import|export)(?:[^"'()]*from)?\s*["'](\.[^"']+\.js)["']/g;

/**
 * What the browser must have before the app runs: what index.html names and the static imports of that.
 *
 * @returns {Promise<{ scripts: number, styles: number, files: number }>} in bytes after gzip
 */
export async function measureFirstView() {
  const html = await readFile(new URL('index.html', app), 'utf8');
  const wanted = matches(html, inHtml).map((path) => new URL(path, app).href);
  const sizes = { scripts: 0, styles: 0, files: 0 };
  const seen = new Set();
  for (let url = wanted.pop(); url !== undefined; url = wanted.pop()) {
    if (seen.has(url)) continue;
    seen.add(url);
    const text = await readFile(new URL(url), 'utf8');
    const kind = url.endsWith('.css') ? 'styles' : 'scripts';
    sizes[kind] += gzipSync(text).length;
    sizes.files += 1;
    for (const path of matches(text, staticImport)) wanted.push(new URL(path, url).href);
  }
  return sizes;
}

/**
 * @param {string} text
 * @param {RegExp} pattern
 */
function matches(text, pattern) {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}
