import { wildcardPattern } from './wildcard.ts';

type Path = readonly (RegExp | '**')[];

/**
 * `filter_path`: a comma list of dotted paths, with `*` and `**`, and `-` for what to leave out.
 * Objects and arrays that end up empty are dropped, as Elasticsearch does.
 */
export function filterByPath(body: unknown, filterPath: string): unknown {
  const parts = filterPath.split(',').map((part) => part.trim());
  const excluded = parts.filter((part) => part.startsWith('-')).map((part) => part.slice(1));
  const included = parts.filter((part) => part !== '' && !part.startsWith('-'));
  let result: unknown = body;
  if (included.length > 0) result = include(result, included.map(readPath));
  if (excluded.length > 0) result = exclude(result, excluded.map(readPath));
  return result ?? {};
}

function readPath(text: string): Path {
  return text
    .split(/(?<!\\)\./)
    .map((name) => (name === '**' ? name : wildcardPattern(name.replaceAll('\\.', '.'))));
}

/** What is left of the paths below the field `name`; an empty path means: the field itself matches. */
function below(paths: readonly Path[], name: string): Path[] {
  const next: Path[] = [];
  for (const path of paths) {
    const [first, ...rest] = path;
    if (first === undefined) continue;
    if (first === '**') {
      next.push(path, ...below([rest], name));
    } else if (first.test(name)) next.push(rest);
  }
  return next;
}

const matches = (paths: readonly Path[]) =>
  paths.some((path) => path.length === 0 || path.every((step) => step === '**'));

function include(value: unknown, paths: readonly Path[]): unknown {
  return walk(value, (name, child) => {
    const next = below(paths, name);
    if (next.length === 0) return undefined;
    if (matches(next)) return child;
    return isContainer(child) ? include(child, next) : undefined;
  });
}

function exclude(value: unknown, paths: readonly Path[]): unknown {
  return walk(value, (name, child) => {
    const next = below(paths, name);
    if (next.some((path) => path.length === 0)) return undefined;
    return next.length > 0 && isContainer(child) ? exclude(child, next) : child;
  });
}

function walk(value: unknown, visit: (name: string, child: unknown) => unknown): unknown {
  if (Array.isArray(value)) {
    const items = value
      .map((item: unknown) => (isContainer(item) ? walk(item, visit) : undefined))
      .filter((item) => item !== undefined);
    return items.length > 0 ? items : undefined;
  }
  const entries = Object.entries(value as object)
    .map(([name, child]: [string, unknown]) => [name, visit(name, child)] as const)
    .filter(([, child]) => child !== undefined);
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

function isContainer(value: unknown): boolean {
  return typeof value === 'object' && value !== null;
}
