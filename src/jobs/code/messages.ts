import type { RequestFormat } from './request-format.ts';

/** The texts around what can be copied: requests, JSON. */
export const codeMessages = {
  copied: 'Copied',
  format: 'Format',
  formats: { console: 'Console', curl: 'cURL' } satisfies Record<RequestFormat, string>,
  copy: {
    console: (what: string) => `Copy as Console request: ${what}`,
    curl: (what: string) => `Copy as cURL: ${what}`,
  },
  copyLabel: {
    console: 'Copy as Console request',
    curl: 'Copy as cURL',
  } satisfies Record<RequestFormat, string>,
} as const;
