import { pino, stdTimeFunctions } from 'pino';
import type { Logger } from 'pino';
import { textLine } from './text-line.ts';

export const logLevels = ['debug', 'info', 'warn', 'error'] as const;
export const logFormats = ['text', 'json'] as const;

export interface LogOptions {
  /** Without one: `info` for JSON, `warn` for text, in which a person looks for trouble only. */
  level?: (typeof logLevels)[number] | undefined;
  /** Without one: text where stderr is a terminal, else JSON. */
  format?: (typeof logFormats)[number] | undefined;
}

export interface Log {
  logger: Logger;
  /** Why the last line could not be written, or null. */
  lost: () => Error | null;
}

/**
 * The gateway's log on stderr, which leaves stdout to what a program waits for. Written at once, so
 * that nothing is lost when the process ends.
 */
export function createLog({ level, format }: LogOptions): Log {
  const chosen = format ?? (process.stderr.isTTY ? 'text' : 'json');
  let lost: Error | null = null;
  // Whoever read the log may have gone; that must not end the gateway.
  process.stderr.on('error', (error: Error) => {
    lost = error;
  });
  const write = (line: string) =>
    process.stderr.write(line, (error) => {
      lost = error ?? null;
    });
  const logger = createLogger(
    chosen === 'text' ? (line) => write(textLine(line)) : write,
    level ?? (chosen === 'text' ? 'warn' : 'info'),
  );
  return { logger, lost: () => lost };
}

/** Makes one line of JSON of each message, in which every character can be seen. */
export function createLogger(
  write: (line: string) => void,
  level: (typeof logLevels)[number],
): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    { write: (line) => write(`${escapeInvisible(line.trimEnd())}\n`) },
  );
}

/**
 * Pino leaves some characters as they are that end a line (U+2028), steer a terminal (U+009B), turn the
 * direction of text, or are half a pair. They can only stand inside of a JSON string.
 */
function escapeInvisible(json: string): string {
  return json.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, (character) =>
    character
      .split('')
      .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
      .join(''),
  );
}
