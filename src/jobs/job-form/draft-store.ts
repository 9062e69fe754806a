import * as v from 'valibot';
import { basePath } from '../../elasticsearch/base-path.ts';
import type { JobDraft } from '../../rollup/new-job/job-draft.ts';

/** A draft as this tab keeps it through reloads and detours. */
export interface StoredDraft {
  draft: JobDraft;
  /** In ms since 1970. */
  savedAt: number;
}

const storedSchema = v.object({
  savedAt: v.number(),
  draft: v.object({
    id: v.string(),
    index_pattern: v.string(),
    rollup_index: v.string(),
    cron: v.string(),
    page_size: v.string(),
    delay: v.string(),
    timeout: v.string(),
    date_field: v.string(),
    interval_kind: v.picklist(['fixed', 'calendar']),
    interval: v.string(),
    time_zone: v.string(),
    terms_fields: v.array(v.string()),
    histogram_fields: v.array(v.string()),
    histogram_interval: v.string(),
    metrics: v.array(v.object({ field: v.string(), metrics: v.array(v.string()) })),
  }),
});

/**
 * The draft called `name` of this tab; `null` where there is none, or what an older console has left
 * cannot be read.
 */
export function storedDraft(name: string): StoredDraft | null {
  try {
    const text = sessionStorage.getItem(keyOf(name));
    const parsed = v.safeParse(storedSchema, text === null ? null : JSON.parse(text));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** Keeps the draft, unless the browser forbids storage or has no room: then it lives as long as the page. */
export function storeDraft(name: string, stored: StoredDraft): void {
  try {
    sessionStorage.setItem(keyOf(name), JSON.stringify(stored));
  } catch {
    // The form still has it.
  }
}

/** Forgets the draft. */
export function discardDraft(name: string): void {
  try {
    sessionStorage.removeItem(keyOf(name));
  } catch {
    // Where storage is forbidden there was nothing to forget.
  }
}

/** The base path tells two consoles on one host apart, which share its storage. */
const keyOf = (name: string) => `rollup-jobs${basePath}.draft ${name}`;
