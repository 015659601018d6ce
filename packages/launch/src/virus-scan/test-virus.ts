/**
 * The EICAR test file (eicar.org): harmless, found by every scanner. Kept in pieces, so that the source code of this
 * product is not itself reported as infected.
 */
export const testVirus = Buffer.from(
  ['X5O!P%@AP[4\\PZX54(P^)7CC)7}$', 'EICAR-STANDARD-', 'ANTIVIRUS-TEST-FILE', '!$H+H*'].join(''),
  'latin1',
);
