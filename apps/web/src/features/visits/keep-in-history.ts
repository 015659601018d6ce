/**
 * Gives the page that is being left the address that knows what was chosen on it, so that Back of the browser finds it
 * again. The entry stays the same one: the place on the page is remembered by it.
 */
export const keepInHistory = (address: string): void => history.replaceState(history.state, '', address);
