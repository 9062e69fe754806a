import { readApiKey } from '../gateway/session/credentials.ts';

/** Readers of option values. Each throws an Error whose message goes on from the option's name. */

/** A TCP port; 0 takes a free one. */
export function readPort(byDefault: number): (text: string | undefined) => number {
  return (text) => {
    if (text === undefined) return byDefault;
    const port = Number(text);
    if (!/^\d{1,5}$/.test(text) || port > 65_535) {
      throw new Error(`must be a port from 0 to 65535, not "${text}".`);
    }
    return port;
  };
}

/** A TCP port, or undefined for none. */
export function readOptionalPort(text: string | undefined): number | undefined {
  return text === undefined ? undefined : readPort(0)(text);
}

const unitInMilliseconds = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 } as const;

/**
 * `500ms`, `30s`, `2m`, `8h`, in milliseconds.
 *
 * @param longest in hours
 */
export function readDuration(byDefault: number, longest = 1): (text: string | undefined) => number {
  return (text) => {
    if (text === undefined) return byDefault;
    const match = /^(\d+)(ms|s|m|h)$/.exec(text);
    const unit = match?.[2] as keyof typeof unitInMilliseconds | undefined;
    const duration = match && unit ? Number(match[1]) * unitInMilliseconds[unit] : 0;
    if (duration <= 0 || duration > longest * unitInMilliseconds.h) {
      throw new Error(
        `must be a time of up to ${longest}h, such as 500ms, 30s or 2m, not "${text}".`,
      );
    }
    return duration;
  };
}

/** One of some words. */
export function readChoice<const Choice extends string, Default extends Choice | undefined>(
  choices: readonly Choice[],
  byDefault: Default,
): (text: string | undefined) => Choice | Default {
  return (text) => {
    if (text === undefined) return byDefault;
    const choice = choices.find((candidate) => candidate === text);
    if (choice === undefined) throw new Error(`must be ${inWords(choices)}, not "${text}".`);
    return choice;
  };
}

/** Something that is on or off. */
export function readSwitch(text: string | undefined): boolean {
  return readChoice(['on', 'off'], 'off')(text) === 'on';
}

/** Names of hosts, without ports: `console.example.com,10.0.0.7`. */
export function readHostNames(text: string | undefined): string[] {
  const names = text === undefined ? [] : text.split(',').map((part) => part.trim());
  for (const name of names) {
    // With a port, a path or a scheme it is another URL than the name alone makes.
    const isName =
      URL.canParse(`http://${name}/`) && new URL(`http://${name}/`).hostname === name.toLowerCase();
    if (!isName) throw new Error(`must be names of hosts separated by commas, not "${name}".`);
  }
  return names;
}

/** Any text, or the default. */
export function readText<Default extends string | undefined>(
  byDefault: Default,
): (text: string | undefined) => string | Default {
  return (text) => text ?? byDefault;
}

/** The nodes of a cluster, `https://es1:9200,https://es2:9200`; undefined for none. */
export function readNodes(text: string | undefined): string[] | undefined {
  if (text === undefined) return undefined;
  // Before anything else is said: it may hold a password, which must not be repeated.
  if (text.includes('@')) {
    throw new Error(
      'must not hold a user or password; give them as --elasticsearch-username and ' +
        'ELASTICSEARCH_PASSWORD, or as ELASTICSEARCH_API_KEY.',
    );
  }
  const nodes = text.split(',').map((part) => readNode(part.trim()));
  return [...new Set(nodes)];
}

function readNode(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new Error(`must be http or https URLs separated by commas, not "${text}".`);
  }
  return url.href;
}

/** How many nodes the mock has; one by default. */
export function readNodeCount(text: string | undefined): number {
  if (text === undefined) return 1;
  if (!/^[1-9]$/.test(text)) throw new Error(`must be a number from 1 to 9, not "${text}".`);
  return Number(text);
}

/** What the demo cluster starts with: `demo`, `none` or a number of jobs. */
export function readSeeds(text: string | undefined): 'demo' | 'none' | number | undefined {
  if (text === undefined || text === 'demo' || text === 'none') return text;
  if (!/^\d{1,6}$/.test(text)) {
    throw new Error(`must be demo, none or a number of jobs, not "${text}".`);
  }
  return Number(text);
}

function inWords(choices: readonly string[]): string {
  return choices.join(', ').replace(/, ([^,]*)$/, ' or $1');
}

/** A secret that is long enough not to be guessed; undefined for none. */
export function readSecretText(shortest: number): (text: string | undefined) => string | undefined {
  return (text) => {
    if (text !== undefined && text.length < shortest) {
      throw new Error(`must have at least ${shortest} characters.`);
    }
    return text;
  };
}

/** An API key as Elasticsearch takes it; undefined for none. It is not repeated where it is wrong. */
export function readKey(text: string | undefined): string | undefined {
  if (text === undefined) return undefined;
  const key = readApiKey(text);
  if (key === null) {
    throw new Error(
      'must be an API key: the value of "encoded", or "id" and "api_key" with a colon between.',
    );
  }
  return key;
}
