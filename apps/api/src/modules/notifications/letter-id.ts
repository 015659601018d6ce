/** RFC 5322 message id: the same on every attempt, so a letter taken twice by the server is recognised as one. */
export const messageIdOf = (letterId: string, publicUrl: string): string =>
  `<${letterId}@${new URL(publicUrl).hostname}>`;
