import type uk from '../uk/signed-papers.ts';

export default {
  invalidSent:
    'The provider did not confirm that the certificate was in force when you signed. The service centre sees this.',
  invalidDecision:
    'The provider has answered: the officer’s certificate was not in force when the decision was signed. The decision stands. Ask the office what this means for you.',
  outdatedSent:
    'After sending you changed the application because the service centre asked you to. The signature is over what was sent first.',
  download: 'Download the signed application (ASiC-E)',
  file: 'The ASiC-E file is the application, all its documents and the signature.',
  verify: 'Anybody can check the signature on a page of its own',
  ofDecision: 'Signature of the decision',
  downloadDecision: 'Download the signed decision (ASiC-E)',
  decisionFile: 'The ASiC-E file is the decision together with the signature of the officer.',
  report: 'Download the report on the signature (PDF)',
  decisionReport: 'Download the report on the signature of the decision (PDF)',
} satisfies typeof uk;
