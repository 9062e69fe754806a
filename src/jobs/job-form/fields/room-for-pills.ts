/**
 * For a combo box with several chosen: EUI's input is as narrow as what is typed into it, and lies closer to
 * the button of the last pill than fingers can tell apart (WCAG 2.5.8).
 */
export const roomForPills = {
  '.euiComboBox__input': { minInlineSize: 24, marginInlineStart: 4 },
} as const;
