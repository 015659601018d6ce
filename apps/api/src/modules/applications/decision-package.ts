import { createHash } from 'node:crypto';
import type { DecisionFields } from '@cabinet/contracts/decision-fields';
import { asicManifestOfDigests } from '@cabinet/kep/asice/asice';
import { fromHex, utf8 } from '@cabinet/kep/bytes';
import { type ApplicationPack, packOf } from './package.ts';
import type { Whole } from './whole.ts';

/** The decision as one file of the package. */
const fileName = 'decision.json';

/** A decision as its officer's signature stands for it: what is decided about whose application, why, on what ground, by whom. */
export function decisionPackOf(
  whole: Whole,
  { outcome, reason, ground, forIncompleteness }: DecisionFields,
  officer: string,
): ApplicationPack {
  const { row, applicant } = whole;
  const about = packOf(whole);
  const decision = {
    application: row.number,
    // What was signed before an appeal set it aside cannot be put under the next decision.
    round: 1 + row.events.filter(({ act }) => act === 'signDecision').length,
    // What was decided about: the digest of the manifest that names the form and every file.
    applicationManifestSha256: about && createHash('sha256').update(about.manifest).digest('hex'),
    service: { code: row.serviceCode, name: row.definition.name.uk },
    applicant: applicant.fullName,
    ...{ office: row.officeUk, decidedBy: officer },
    ...{ outcome, reason, ground: ground || null, forIncompleteness },
  };
  const form = utf8(`${JSON.stringify(decision, null, 2)}\n`);
  const sha256 = createHash('sha256').update(form).digest('hex');
  return {
    form,
    files: [{ name: fileName, size: form.length, sha256, documentId: null }],
    manifest: asicManifestOfDigests([{ name: fileName, sha256: fromHex(sha256) }]),
  };
}
