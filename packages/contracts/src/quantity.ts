import * as z from 'zod/mini';

/** How many of a device: 1–1000. */
export const Quantity = z
  .int({ error: 'persons.quantity' })
  .check(z.minimum(1, { error: 'persons.quantity' }), z.maximum(1000, { error: 'persons.quantity' }));
