import * as v from 'valibot';
import type { JobDraft } from '../../rollup/new-job/job-draft.ts';
import { forgetInTab, keepInTab, keptInTab } from '../tab-storage.ts';

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

/** The draft called `name` of this tab; `null` where there is none that can be read. */
export function storedDraft(name: string): StoredDraft | null {
  return keptInTab(keptAs(name), storedSchema);
}

/** Keeps the draft; where that is not possible, it lives as long as the page. */
export function storeDraft(name: string, stored: StoredDraft): void {
  keepInTab(keptAs(name), stored);
}

/** Forgets the draft. */
export function discardDraft(name: string): void {
  forgetInTab(keptAs(name));
}

const keptAs = (name: string) => `draft ${name}`;
