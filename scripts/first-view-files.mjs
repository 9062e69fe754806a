import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

const app = new URL('../dist/app/', import.meta.url);
const inHtml = /<(?:script|link)[^>]+(?:src|href)="([^"]+\.(?:js|css))"/g;
const staticImport = /(?:import|export)(?:[^"'()]*from)?\s*["'](\.[^"']+\.js)["']/g;

/**
 * What the browser must have before the app runs: index.html, what it names, and the static imports of that.
 *
 * @returns {Promise<{ path: string, bytes: number }[]>} each file below dist/app, in bytes after gzip
 */
export async function firstViewFiles() {
  const wanted = [new URL('index.html', app).href];
  const files = [];
  const seen = new Set();
  for (let url = wanted.pop(); url !== undefined; url = wanted.pop()) {
    if (seen.has(url)) continue;
    seen.add(url);
    const text = await readFile(new URL(url), 'utf8');
    files.push({ path: url.slice(app.href.length), bytes: gzipSync(text).length });
    const named = url.endsWith('.html') ? inHtml : staticImport;
    for (const path of matches(text, named)) wanted.push(new URL(path, url).href);
  }
  return files;
}

/**
 * @param {string} text
 * @param {RegExp} pattern
 */
function matches(text, pattern) {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}
