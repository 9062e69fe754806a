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
  let left = body;
  if (included.length > 0 && isContainer(left)) left = include(left, pathsOf(included));
  if (excluded.length > 0 && isContainer(left)) left = exclude(left, pathsOf(excluded));
  return left ?? {};
}

const pathsOf = (texts: readonly string[]) => new PathsLeft(texts.map(readPath));

function readPath(text: string): Path {
  return text
    .split(/(?<!\\)\./)
    .map((name) => (name === '**' ? name : wildcardPattern(name.replaceAll('\\.', '.'))));
}

/** What is left of the paths at one place of a body. A list has thousands of the same place: each is worked out once. */
class PathsLeft {
  readonly #paths: readonly Path[];
  readonly #below = new Map<string, PathsLeft>();
  readonly isNone: boolean;
  /** One of them ends here. */
  readonly isEnd: boolean;
  /** One of them means all that is here. */
  readonly isAll: boolean;

  constructor(paths: readonly Path[]) {
    this.#paths = paths;
    this.isNone = paths.length === 0;
    this.isEnd = paths.some((path) => path.length === 0);
    this.isAll = paths.some((path) => path.every((step) => step === '**'));
  }

  /** At the field `name`. */
  below(name: string): PathsLeft {
    let found = this.#below.get(name);
    if (!found) {
      found = new PathsLeft(stepInto(this.#paths, name));
      this.#below.set(name, found);
    }
    return found;
  }
}

function stepInto(paths: readonly Path[], name: string): Path[] {
  const next: Path[] = [];
  for (const path of paths) {
    const [first, ...rest] = path;
    if (first === undefined) continue;
    if (first === '**') {
      next.push(path, ...stepInto([rest], name));
    } else if (first.test(name)) next.push(rest);
  }
  return next;
}

function include(value: object, paths: PathsLeft): unknown {
  return walk(value, (name, child) => {
    const next = paths.below(name);
    if (next.isAll) return child;
    return !next.isNone && isContainer(child) ? include(child, next) : undefined;
  });
}

function exclude(value: object, paths: PathsLeft): unknown {
  return walk(value, (name, child) => {
    const next = paths.below(name);
    if (next.isEnd) return undefined;
    return !next.isNone && isContainer(child) ? exclude(child, next) : child;
  });
}

function walk(value: object, visit: (name: string, child: unknown) => unknown): unknown {
  if (Array.isArray(value)) {
    const items: unknown[] = [];
    for (const item of value as unknown[]) {
      const left = isContainer(item) ? walk(item, visit) : undefined;
      if (left !== undefined) items.push(left);
    }
    return items.length > 0 ? items : undefined;
  }
  const object = value as Record<string, unknown>;
  const kept: Record<string, unknown> = {};
  let isEmpty = true;
  for (const name of Object.keys(object)) {
    const left = visit(name, object[name]);
    if (left === undefined) continue;
    kept[name] = left;
    isEmpty = false;
  }
  return isEmpty ? undefined : kept;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
