/** The end of this turn of the event loop, of a page or of Node: whatever waits comes in between. */
export const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
