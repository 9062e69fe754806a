/** Of the buttons in the header. */
export const headerLook = { display: 'empty', color: 'text' } as const;
