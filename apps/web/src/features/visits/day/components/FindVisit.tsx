import type { OfficeId } from '@cabinet/contracts/ids';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router-dom';
import { ApiProblem } from '#shared/api/problem.ts';
import { useText } from '#shared/i18n/texts.ts';
import { SearchForm } from '#shared/navigation/SearchForm.tsx';
import { Link } from '#shared/ui/layout.tsx';
import { TextInput } from '#shared/ui/TextInput.tsx';
import { addressOf } from '../address.ts';
import { foundQuery } from '../queries.ts';
import type { DayActs } from '../use-day-acts.ts';
import { DayTable } from './DayTable.tsx';

interface Props {
  readonly officeId: OfficeId;
  readonly grounds: ReadonlyMap<string, string>;
  readonly acts: DayActs;
}

const wordsOf = (error: unknown): string | undefined =>
  error instanceof ApiProblem ? (error.errors[0]?.text ?? error.detail ?? error.title) : undefined;

/** One visit by what stands on its paper; a scanner types the code and presses Enter. */
export function FindVisit({ officeId, grounds, acts }: Props): ReactNode {
  const text = useText('reception').list;
  const [address] = useSearchParams();
  const asked = address.get('find') ?? '';
  const office = address.get('office');
  const { data, error } = useQuery(foundQuery(officeId, asked));
  return (
    <>
      <SearchForm
        asked={{ find: asked }}
        addressOf={({ find }) => addressOf('reception', { office, find })}
        submit={text.findButton}
        beside={asked !== '' && <Link href={addressOf('reception', { office })}>{text.clear}</Link>}
      >
        <TextInput
          id="find"
          name="find"
          label={text.find}
          hint={text.findHint}
          error={error ? wordsOf(error) : undefined}
          defaultValue={asked}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          maxLength={400}
        />
      </SearchForm>
      {data && !error && <DayTable caption={text.foundTitle} visits={[data]} grounds={grounds} acts={acts} />}
    </>
  );
}
