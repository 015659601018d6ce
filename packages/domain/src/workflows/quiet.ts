/** No term of the law begins, stops or goes on. */
export const noClock = { effect: 'none', owner: null } as const;

/** An act that asks for no rule, no reason and no second press, moves no clock and sends nothing. */
export const quiet = { guard: null, reasonRequired: false, clock: noClock, message: null, confirm: null } as const;

/** What editors do in the catalogue, in silence. */
export const byEditors = { ...quiet, who: ['editor', 'administrator'] } as const;
