import { ConfigProblem, withinParser } from './config-problem.ts';
import type { VersionProfile } from './version-profile.ts';

type Json = Record<string, unknown>;

/** One object of the body and the parser that reads it, for the words of its messages. */
export interface ParsedObject {
  parser: string;
  fields: Json;
}

/**
 * Reads an object and refuses fields that are not known.
 *
 * @throws ConfigProblem
 */
export function readObject(
  parser: string,
  value: unknown,
  known: readonly string[],
  profile: VersionProfile,
): ParsedObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ConfigProblem(`[${parser}] Expected START_OBJECT but was: ${tokenOf(value)}`, true);
  const fields = value as Json;
  const unknown = Object.keys(fields).find((name) => !known.includes(name));
  if (unknown !== undefined) {
    const reason = `[${parser}] unknown field [${unknown}]`;
    const isOld = profile.parse_exception_type === 'parsing_exception';
    throw new ConfigProblem(isOld ? `${reason}, parser not found` : `[1:1] ${reason}`, true);
  }
  return { parser, fields };
}

/** @throws ConfigProblem `Required [a, b]` when one of the fields is missing */
export function requireFields({ fields }: ParsedObject, required: readonly string[]): void {
  const missing = required.filter((name) => fields[name] === undefined);
  if (missing.length > 0) throw new ConfigProblem(`Required [${missing.join(', ')}]`);
}

/** A string, or null for a missing one; numbers and booleans count as strings, as in Elasticsearch. */
export function stringField({ parser, fields }: ParsedObject, name: string): string | null {
  const value = fields[name];
  if (value === undefined || value === null) return null;
  return scalarText(parser, name, value);
}

/** A whole number, also one in quotes; null for a missing one. */
export function integerField({ parser, fields }: ParsedObject, name: string): number | null {
  const value = fields[name];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'number' && typeof value !== 'string') throw wrongType(parser, name, value);
  const number = typeof value === 'string' && value.trim() === '' ? Number.NaN : Number(value);
  if (!Number.isFinite(number)) {
    return withinParser(failedToParse(parser, name), () => {
      throw new ConfigProblem(`For input string: "${String(value)}"`);
    });
  }
  return Math.trunc(number);
}

/** A list of strings, also a single one; null for a missing one. */
export function stringsField({ parser, fields }: ParsedObject, name: string): string[] | null {
  const value = fields[name];
  if (value === undefined || value === null) return null;
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.map((item) => scalarText(parser, name, item));
}

function scalarText(parser: string, name: string, value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  throw wrongType(parser, name, value);
}

/** The reason of the parser around a field that cannot be read. */
export function failedToParse(parser: string, name: string): string {
  return `[1:1] [${parser}] failed to parse field [${name}]`;
}

function wrongType(parser: string, name: string, value: unknown): ConfigProblem {
  return new ConfigProblem(
    `[1:1] [${parser}] ${name} doesn't support values of type: ${tokenOf(value)}`,
    true,
  );
}

function tokenOf(value: unknown): string {
  if (value === null) return 'VALUE_NULL';
  if (Array.isArray(value)) return 'START_ARRAY';
  if (typeof value === 'object') return 'START_OBJECT';
  if (typeof value === 'boolean') return 'VALUE_BOOLEAN';
  return typeof value === 'number' ? 'VALUE_NUMBER' : 'VALUE_STRING';
}
