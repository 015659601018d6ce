import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { fieldErrors } from '@cabinet/contracts/http/field-errors';
import type { FieldError } from '@cabinet/contracts/http/problem';
import { OfficeForm } from '@cabinet/contracts/managed-offices';
import { StaffForm } from '@cabinet/contracts/staff';
import { fieldText, problemText } from '@cabinet/contracts/words/words';
import * as core from 'zod/v4/core';
import { jobs } from './app.ts';
import { inviteFirstAdministrator } from './modules/administration/first-administrator.ts';
import { readConfig } from './platform/config.ts';
import { jobContext } from './platform/context.ts';
import { openLog } from './platform/log.ts';
import { openServices } from './platform/open-services.ts';
import { ProblemError } from './platform/problem.ts';
import { runCommand } from './platform/run-command.ts';

const usage = `Usage:
  npm run first-administrator -- --login LOGIN --email ADDRESS --surname ПРІЗВИЩЕ --given-name ІМ’Я [--patronymic …] [--office FILE.json]`;

class Refused extends Error {}

/** What is wrong with each field, as the API would say it. */
const sentences = (errors: readonly FieldError[]): string =>
  errors.map(({ pointer, code, params }) => `  ${pointer}: ${fieldText('en', code, params)}`).join('\n');

const parsed = <S extends core.$ZodType>(schema: S, given: unknown): core.output<S> => {
  const result = core.safeParse(schema, given);
  if (!result.success) throw new Refused(`${sentences(fieldErrors(result.error.issues))}\n\n${usage}`);
  return result.data;
};

const readForms = (): { member: StaffForm; office: OfficeForm | null } => {
  const text = { type: 'string' } as const;
  const options = { login: text, email: text, surname: text, 'given-name': text, patronymic: text, office: text };
  const { values } = parseArgs({ options });
  const member = parsed(StaffForm, {
    role: 'administrator',
    login: values.login ?? '',
    email: values.email ?? '',
    surname: values.surname ?? '',
    givenName: values['given-name'] ?? '',
    patronymic: values.patronymic ?? null,
    positionUk: 'системний адміністратор',
    positionEn: 'system administrator',
    officeIds: [],
  });
  const office = values.office ? parsed(OfficeForm, JSON.parse(readFileSync(values.office, 'utf8'))) : null;
  return { member, office };
};

/** Makes the first administrator of a new cabinet and prints the one link to their first password. */
async function main(): Promise<void> {
  const { member, office } = readForms();
  const { services, close } = await openServices(readConfig(), jobs, openLog('silent'));
  try {
    const ctx = jobContext(services, 'first-administrator', services.newId());
    const link = await inviteFirstAdministrator(ctx, member, office);
    console.log(`Open this link within three days and choose a password; it works once.\n\n  ${link}\n
At the first sign-in as ${member.login} the cabinet asks for an authenticator app.
Whoever has the link becomes the administrator: do not send it by mail.`);
  } finally {
    await close();
  }
}

const told = (failure: unknown): string => {
  if (failure instanceof ProblemError) {
    const { title, detail } = problemText('en', failure.problem.code);
    return [`${title}. ${detail}`, sentences(failure.particulars.errors ?? [])].join('\n').trimEnd();
  }
  return failure instanceof Error ? failure.message : String(failure);
};

await runCommand(main, told);
