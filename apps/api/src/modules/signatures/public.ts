export { findPackage, type FoundPackage, type SignedContent, signedContentOf } from './find-package.ts';
export { claimSignature, forgetPackages, keepPackage, keepSignature, withdrawPackage } from './keep-signature.ts';
export { type Proof, proveSigner, signerIndexOf } from './prove-signer.ts';
export { type Signer, signerNamed } from './signer.ts';
export { type SignedPackage, verifyPackage } from './verify-package.ts';
export { reportOnFile } from './verify-file.ts';
export { withTimestamp } from './with-timestamp.ts';
