import { openContainer } from '../src/containers/open-container.ts';
import type { PrivateKey } from '../src/containers/private-key.ts';
import { sample } from './samples.ts';

/** The signature key of the sample user. */
export const readKey6Sample = async (): Promise<PrivateKey> => {
  const { keys } = await openContainer(sample('user-Key-6.dat'), 'demo1234');
  const [key] = keys;
  if (!key) throw new Error('No key in the container');
  return key;
};
