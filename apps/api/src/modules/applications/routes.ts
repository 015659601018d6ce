import * as handling from '@cabinet/contracts/case-handling';
import { changeApplicationCardRoute } from '@cabinet/contracts/application-card';
import * as signing from '@cabinet/contracts/application-signing';
import * as routes from '@cabinet/contracts/applications';
import * as devices from '@cabinet/contracts/device-wish';
import { askWhyLateRoute, readCaseClockRoute } from '@cabinet/contracts/case-clock';
import * as decisions from '@cabinet/contracts/decision-signing';
import * as inbox from '@cabinet/contracts/inbox';
import * as papers from '@cabinet/contracts/signature-papers';
import type { FastifyInstance } from 'fastify';
import { mount, mountFile } from '#platform/http/mount.ts';
import { addNote } from './add-note.ts';
import { answerRequests } from './answer.ts';
import { appealApplication } from './appeal.ts';
import { askForInformation } from './ask.ts';
import { askWhyLate } from './ask-why-late.ts';
import { readCaseClock } from './case-clock.ts';
import { changeApplicationCard } from './change-card.ts';
import { changeDeviceWish, listDeviceChoices } from './change-device.ts';
import { changeDraft } from './change-draft.ts';
import { claimApplication } from './claim.ts';
import { clearSlot } from './clear-slot.ts';
import { openDecisionContainer, openOwnContainer, openReviewedContainer, openReviewedDecision } from './container.ts';
import { copyApplication } from './copy.ts';
import { createApplication } from './create.ts';
import { decideAppeal } from './decide-appeal.ts';
import { decideApplication } from './decide.ts';
import { endInformation } from './end-information.ts';
import { fillSlot } from './fill-slot.ts';
import { listInbox } from './inbox.ts';
import { forwardApplication, listCaseOffices, rerouteApplication } from './hand-over.ts';
import { inviteApplicant, speak } from './hear.ts';
import { judgeDocument } from './judge.ts';
import { listApplications, readApplication } from './queries.ts';
import { releaseApplication } from './release.ts';
import { removeDraft } from './remove-draft.ts';
import { resumeApplication } from './resume.ts';
import { openReviewedFile, reviewApplication } from './review.ts';
import { readPackage, reviewSignature, signPackage, withdrawSignature } from './sign.ts';
import { prepareDecision, readDecisionSignature, reviewDecisionSignature } from './sign-decision.ts';
import { openReviewedReport, openSignatureReport } from './signature-report.ts';
import { submitApplication } from './submit.ts';
import { suspendApplication } from './suspend.ts';
import { takeOverApplication } from './take-over.ts';
import { withdrawApplication } from './withdraw.ts';

function ownerRoutes(app: FastifyInstance): void {
  const owner = ['applicant'] as const;
  mount(app, routes.createApplicationRoute, owner, (ctx, { body }) => createApplication(ctx, body));
  mount(app, routes.listApplicationsRoute, owner, (ctx, { query }) => listApplications(ctx, query));
  mount(app, routes.readApplicationRoute, owner, (ctx, { params }) => readApplication(ctx, params.applicationId));
  mount(app, readCaseClockRoute, owner, (ctx, { params }) => readCaseClock(ctx, params.applicationId));
  mount(app, askWhyLateRoute, owner, (ctx, { params }) => askWhyLate(ctx, params.applicationId));
  mount(app, changeApplicationCardRoute, owner, (ctx, { params, body }) =>
    changeApplicationCard(ctx, params.applicationId, body),
  );
  mount(app, devices.changeDeviceWishRoute, owner, (ctx, { params, body }) =>
    changeDeviceWish(ctx, params.applicationId, body),
  );
  mount(app, devices.listDeviceChoicesRoute, owner, (ctx, { params }) => listDeviceChoices(ctx, params.applicationId));
  mount(app, routes.changeDraftRoute, owner, (ctx, { params, body }) =>
    changeDraft(ctx, params.applicationId, body.version, body.change),
  );
  mount(app, routes.removeDraftRoute, owner, (ctx, { params }) => removeDraft(ctx, params.applicationId));
  mount(app, routes.fillSlotRoute, owner, (ctx, { params: { applicationId: id, ...slot }, body }) =>
    fillSlot(ctx, { id, ...slot, ...body }),
  );
  mount(app, routes.clearSlotRoute, owner, (ctx, { params: { applicationId: id, ...slot } }) =>
    clearSlot(ctx, id, slot),
  );
  mount(app, signing.readPackageRoute, owner, (ctx, { params }) => readPackage(ctx, params.applicationId));
  mount(app, signing.signPackageRoute, owner, (ctx, { params, body }) => signPackage(ctx, params.applicationId, body));
  mount(app, signing.withdrawSignatureRoute, owner, (ctx, { params }) => withdrawSignature(ctx, params.applicationId));
  mountFile(app, signing.openContainerRoute, owner, (ctx, { params }) => openOwnContainer(ctx, params.applicationId));
  mount(app, routes.submitApplicationRoute, owner, (ctx, { params, body }) =>
    submitApplication(ctx, params.applicationId, body.version),
  );
  mount(app, routes.answerRequestsRoute, owner, (ctx, { params, body }) =>
    answerRequests(ctx, params.applicationId, body),
  );
  mount(app, routes.withdrawApplicationRoute, owner, (ctx, { params, body }) =>
    withdrawApplication(ctx, params.applicationId, body),
  );
  mount(app, routes.appealApplicationRoute, owner, (ctx, { params, body }) =>
    appealApplication(ctx, params.applicationId, body),
  );
  mount(app, routes.copyApplicationRoute, owner, (ctx, { params }) => copyApplication(ctx, params.applicationId));
}

function signedRoutes(app: FastifyInstance): void {
  const [owner, office] = [['applicant'], ['officer']] as const;
  mount(app, decisions.readDecisionSignatureRoute, owner, (ctx, { params }) =>
    readDecisionSignature(ctx, params.applicationId),
  );
  mountFile(app, papers.openDecisionContainerRoute, owner, (ctx, { params }) =>
    openDecisionContainer(ctx, params.applicationId),
  );
  mount(app, decisions.prepareDecisionRoute, office, (ctx, { params, body }) =>
    prepareDecision(ctx, params.applicationId, body),
  );
  mount(app, decisions.reviewDecisionSignatureRoute, office, (ctx, { params }) =>
    reviewDecisionSignature(ctx, params.applicationId),
  );
  mountFile(app, papers.reviewDecisionContainerRoute, office, (ctx, { params }) =>
    openReviewedDecision(ctx, params.applicationId),
  );
  mountFile(app, papers.openSignatureReportRoute, owner, (ctx, { params }) =>
    openSignatureReport(ctx, params.applicationId, 'application'),
  );
  mountFile(app, papers.openDecisionReportRoute, owner, (ctx, { params }) =>
    openSignatureReport(ctx, params.applicationId, 'decision'),
  );
  mountFile(app, papers.reviewSignatureReportRoute, office, (ctx, { params }) =>
    openReviewedReport(ctx, params.applicationId, 'application'),
  );
  mountFile(app, papers.reviewDecisionReportRoute, office, (ctx, { params }) =>
    openReviewedReport(ctx, params.applicationId, 'decision'),
  );
}

function officeRoutes(app: FastifyInstance): void {
  const office = ['officer'] as const;
  mount(app, inbox.listInboxRoute, office, (ctx, { query }) => listInbox(ctx, query));
  mount(app, inbox.reviewApplicationRoute, office, (ctx, { params }) => reviewApplication(ctx, params.applicationId));
  mount(app, signing.reviewSignatureRoute, office, (ctx, { params }) => reviewSignature(ctx, params.applicationId));
  mountFile(app, signing.reviewContainerRoute, office, (ctx, { params }) =>
    openReviewedContainer(ctx, params.applicationId),
  );
  mount(app, inbox.claimApplicationRoute, office, (ctx, { params, body }) =>
    claimApplication(ctx, params.applicationId, body.version),
  );
  mount(app, inbox.releaseApplicationRoute, office, (ctx, { params, body }) =>
    releaseApplication(ctx, params.applicationId, body.version),
  );
  mount(app, inbox.takeOverApplicationRoute, office, (ctx, { params, body }) =>
    takeOverApplication(ctx, params.applicationId, body),
  );
  mount(app, inbox.judgeDocumentRoute, office, (ctx, { params: { applicationId, attachmentId }, body }) =>
    judgeDocument(ctx, applicationId, { attachmentId, version: body.version, verdict: body }),
  );
  mount(app, inbox.askForInformationRoute, office, (ctx, { params, body }) =>
    askForInformation(ctx, params.applicationId, body),
  );
  mount(app, inbox.endInformationRoute, office, (ctx, { params, body }) =>
    endInformation(ctx, params.applicationId, body),
  );
  mount(app, inbox.suspendApplicationRoute, office, (ctx, { params, body }) =>
    suspendApplication(ctx, params.applicationId, body),
  );
  mount(app, inbox.resumeApplicationRoute, office, (ctx, { params, body }) =>
    resumeApplication(ctx, params.applicationId, body.version),
  );
  mount(app, inbox.decideApplicationRoute, office, (ctx, { params, body }) =>
    decideApplication(ctx, params.applicationId, body),
  );
  mount(app, inbox.decideAppealRoute, office, (ctx, { params, body }) => decideAppeal(ctx, params.applicationId, body));
  mount(app, inbox.addNoteRoute, office, (ctx, { params, body }) => addNote(ctx, params.applicationId, body.text));
  mountFile(app, inbox.reviewContentRoute, office, (ctx, { params }) => openReviewedFile(ctx, params, 'content'));
  mountFile(app, inbox.reviewPreviewRoute, office, (ctx, { params }) => openReviewedFile(ctx, params, 'preview'));
}

/** What is done with a case of an assistive product besides. */
function handlingRoutes(app: FastifyInstance): void {
  const office = ['officer'] as const;
  mount(app, handling.listCaseOfficesRoute, office, (ctx, { params }) => listCaseOffices(ctx, params.applicationId));
  mount(app, handling.forwardApplicationRoute, office, (ctx, { params, body }) =>
    forwardApplication(ctx, params.applicationId, body),
  );
  mount(app, handling.rerouteApplicationRoute, office, (ctx, { params, body }) =>
    rerouteApplication(ctx, params.applicationId, body),
  );
  mount(app, handling.inviteApplicantRoute, office, (ctx, { params, body }) =>
    inviteApplicant(ctx, params.applicationId, body),
  );
  mount(app, handling.speakRoute, ['applicant'], (ctx, { params, body }) => speak(ctx, params.applicationId, body));
}

export async function applicationRoutes(app: FastifyInstance): Promise<void> {
  ownerRoutes(app);
  officeRoutes(app);
  signedRoutes(app);
  handlingRoutes(app);
}
