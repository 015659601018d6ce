export { claimSignature, keepSignature } from './keep-signature.ts';
export { type Proof, proveSigner, signerIndexOf } from './prove-signer.ts';
export { type Signer, signerNamed } from './signer.ts';
export {
  forgetPackages,
  keepPackage,
  type KeptPackage,
  latestOf,
  packageOf,
  type ShownSignature,
  withdrawPackage,
} from './packages.ts';
export { type SignedPackage, verifyPackage } from './verify-package.ts';
export { reportOnFile } from './verify-file.ts';
