/** A few signs by which two people can speak of the same feedback: the end of its id, which is random. */
export const markOf = ({ id }: { readonly id: string }): string => id.slice(-6).toUpperCase();
