import type { Conduct } from './conduct.ts';

/** How a class is run unless its teacher says otherwise. Apart from its schema: pages load no zod for it. */
export const DEFAULT_CONDUCT: Conduct = {
  locked: false,
  approve: false,
  seating: 'auto',
  together: false,
  upTo: -1,
  network: null,
  projected: null,
  names: false,
  scores: true,
};
