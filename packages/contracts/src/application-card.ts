import * as z from 'zod/mini';
import { actProblems, Application, OneApplication, WithVersion } from './applications.ts';
import { commonProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { CardTopicChange } from './registry-card.ts';

// Apart from the other doors of applications: the forms of a card are heavy, and most applications have none.

export const changeApplicationCardRoute = defineRoute({
  method: 'PUT',
  path: '/applications/:applicationId/card',
  summary: 'Save one topic of the card of the databank that an application asks for; null empties it',
  params: OneApplication,
  body: z.extend(WithVersion, { change: CardTopicChange }),
  status: 200,
  response: Application,
  problems: [...actProblems, commonProblems.invalidRequest],
});
