import * as v from 'valibot';
import { remembered } from '../../preferences/remembered.ts';

/** How close the rows of the table stand. */
export const density = remembered<'comfortable' | 'compact'>(
  'density',
  v.picklist(['comfortable', 'compact']),
  'comfortable',
);
