import type { SignaturePolicy } from '@cabinet/kep/verify/trust';
import type { Context } from '#platform/context.ts';

/** What is asked of a signature that lets somebody in or stands under a paper of the house: a qualified one of a person, by a centre of the trust list. */
export const policyFor = ({ signing }: Pick<Context, 'signing'>): SignaturePolicy => ({
  allowTestAnchors: signing.allowsTests,
  purposes: ['signature'],
  requireQualified: true,
  requireIssuerGranted: true,
});
