import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { field } from './create-verbs.ts';

/** A text, what the form says of it, and what its correction makes of it, if one is offered. */
export interface Complaint {
  text: string;
  says: string;
  /** It is for the operator to weigh, and does not keep from going on. */
  isWarning?: true;
  correction?: { button: string; gives: string };
}

/** Types each text into a field, and expects what is said of it there, and that its correction mends it. */
export async function expectComplaints(
  page: Page,
  label: string,
  complaints: readonly Complaint[],
): Promise<void> {
  const input = field(page, label);
  for (const { text, says, isWarning = false, correction } of complaints) {
    await input.fill(text);
    await input.blur();
    await expectSaid(page, label, says, isWarning);
    if (correction) {
      await page.getByRole('button', { name: correction.button, exact: true }).click();
      await expect(input).toHaveValue(correction.gives);
      await expect(input).not.toHaveAccessibleDescription(containing(says));
      await expect(input).not.toHaveAttribute('aria-invalid', 'true');
    }
  }
}

/** Expects what is said of a field, as an error or as a warning, where a screen reader finds it. */
export async function expectSaid(
  page: Page,
  label: string,
  says: string,
  isWarning = false,
): Promise<void> {
  const input = field(page, label);
  await expect(input, label).toHaveAccessibleDescription(containing(says));
  if (isWarning) await expect(input, label).not.toHaveAttribute('aria-invalid', 'true');
  else await expect(input, label).toHaveAttribute('aria-invalid', 'true');
}

function containing(text: string): RegExp {
  return new RegExp(text.replace(/[.+?^${}()|[\]\\*]/g, '\\$&'));
}
