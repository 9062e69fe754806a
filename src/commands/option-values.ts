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

const unitInMilliseconds = { ms: 1, s: 1000, m: 60_000 } as const;

/** Longer than any cluster takes, and within what a timer can wait for. */
const longestDuration = 60 * 60_000;

/** `500ms`, `30s`, `2m`, in milliseconds. */
export function readDuration(byDefault: number): (text: string | undefined) => number {
  return (text) => {
    if (text === undefined) return byDefault;
    const match = /^(\d+)(ms|s|m)$/.exec(text);
    const unit = match?.[2] as keyof typeof unitInMilliseconds | undefined;
    const duration = match && unit ? Number(match[1]) * unitInMilliseconds[unit] : 0;
    if (duration <= 0 || duration > longestDuration) {
      throw new Error(`must be a time of up to 60m, such as 500ms, 30s or 2m, not "${text}".`);
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

/** Any text, or the default. */
export function readText<Default extends string | undefined>(
  byDefault: Default,
): (text: string | undefined) => string | Default {
  return (text) => text ?? byDefault;
}

/** The nodes of a cluster, `https://es1:9200,https://es2:9200`; undefined for none. */
export function readNodes(text: string | undefined): string[] | undefined {
  if (text === undefined) return undefined;
  const nodes = text.split(',').map((part) => readNode(part.trim()));
  return [...new Set(nodes)];
}

function readNode(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && (url.username !== '' || url.password !== '')) {
    // The text is not repeated: it holds a password.
    throw new Error(
      'must not hold a user or password; give them as --elasticsearch-username and ' +
        '--elasticsearch-password, or as --elasticsearch-api-key.',
    );
  }
  if (!url || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '') {
    throw new Error(`must be http or https URLs separated by commas, not "${text}".`);
  }
  return url.href;
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
