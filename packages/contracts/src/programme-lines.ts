import * as z from 'zod/mini';
import { ClassCode } from './class-code.ts';
import { PlainDate } from './dates.ts';
import { commonProblems, defineProblems } from './http/problem.ts';
import { defineRoute } from './http/route.ts';
import { Version } from './http/version.ts';
import { Quantity } from './quantity.ts';
import { Bilingual } from './service-definition.ts';
import { storable } from './storable.ts';

export const programmeLineProblems = defineProblems({
  tooManyLines: { code: 'persons.too_many_lines', status: 409 },
  lineOfRegistry: { code: 'persons.line_of_registry', status: 409 },
});

export const ProgrammeLineId = z.uuid().brand<'ProgrammeLineId'>();
export type ProgrammeLineId = z.infer<typeof ProgrammeLineId>;

/** Who wrote a line down: the person, or the databank for disability, which alone changes what it brings. */
export const LineSource = z.enum(['person', 'registry'], { error: 'field.choice' });
export type LineSource = z.infer<typeof LineSource>;

/** A line of the rehabilitation programme as a person writes it down. Health data. */
export const ProgrammeLineForm = z.object({
  /** A class of the catalogue below the top of the tree. */
  classCode: ClassCode,
  quantity: Quantity,
  /** The last day on which it holds; null: without a term. */
  validUntil: z.nullable(PlainDate),
  /** What else the programme says: a size, a side, how it must be made. */
  note: z._default(z.string().check(z.overwrite(storable), z.trim(), z.maxLength(500)), ''),
});
export type ProgrammeLineForm = z.infer<typeof ProgrammeLineForm>;

export const ProgrammeLine = z.object({
  id: ProgrammeLineId,
  version: Version,
  source: LineSource,
  classCode: z.string(),
  /** Null when the catalogue knows the class no more. */
  className: z.nullable(Bilingual),
  quantity: z.int(),
  validUntil: z.nullable(z.string()),
  /** The term is over today. */
  expired: z.boolean(),
  note: z.string(),
});
export type ProgrammeLine = z.infer<typeof ProgrammeLine>;

const OneLine = z.object({ lineId: ProgrammeLineId });

export const listProgrammeLinesRoute = defineRoute({
  method: 'GET',
  path: '/profile/programme-lines',
  summary: 'The devices that one’s own rehabilitation programme names, in the order in which they were written down',
  status: 200,
  response: z.object({ items: z.array(ProgrammeLine) }),
  problems: [commonProblems.signInRequired],
});
export const addProgrammeLineRoute = defineRoute({
  method: 'POST',
  path: '/profile/programme-lines',
  summary: 'Write down a device that one’s rehabilitation programme names; 50 at most',
  body: z.object({ line: ProgrammeLineForm }),
  status: 201,
  response: ProgrammeLine,
  problems: [commonProblems.invalidRequest, programmeLineProblems.tooManyLines],
});
export const changeProgrammeLineRoute = defineRoute({
  method: 'PUT',
  path: '/profile/programme-lines/:lineId',
  summary: 'Change such a line; what the databank brought stays as it is',
  params: OneLine,
  body: z.object({ version: Version, line: ProgrammeLineForm }),
  status: 200,
  response: ProgrammeLine,
  problems: [
    commonProblems.notFound,
    commonProblems.staleVersion,
    commonProblems.invalidRequest,
    programmeLineProblems.lineOfRegistry,
  ],
});
export const removeProgrammeLineRoute = defineRoute({
  method: 'DELETE',
  path: '/profile/programme-lines/:lineId',
  summary: 'Remove such a line; what the databank brought stays',
  params: OneLine,
  status: 204,
  problems: [commonProblems.notFound, programmeLineProblems.lineOfRegistry],
});
