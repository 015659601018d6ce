import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { SearchForm } from '#shared/navigation/SearchForm.tsx';
import { withQuery } from '#shared/navigation/with-query.ts';
import { Link } from '#shared/ui/layout.tsx';
import { Select, TextInput } from '#shared/ui/TextInput.tsx';

export interface Choice {
  readonly name: string;
  readonly label: string;
  readonly words: Readonly<Record<string, string>>;
}

interface Props {
  readonly path: string;
  readonly asked: Readonly<Record<string, string | undefined>>;
  readonly regions: readonly { readonly code: string; readonly name: string }[];
  readonly regionHint?: string | undefined;
  readonly choices: readonly Choice[];
  readonly found: string;
}

/** A search through bodies by name, oblast and what they are chosen by; its question lives in the address. */
export function BodySearch({ path, asked, regions, regionHint, choices, found }: Props): ReactNode {
  const text = useText('catalogueBodies');
  const isFiltered = Object.values(asked).some(Boolean);
  return (
    <SearchForm
      asked={asked}
      addressOf={(typed) => withQuery(path, typed)}
      submit={text.find}
      found={found}
      beside={isFiltered && <Link href={path}>{text.everything}</Link>}
    >
      <TextInput id="body-name" name="q" type="search" label={text.nameLabel} defaultValue={asked.q} maxLength={200} />
      <Select
        id="body-oblast"
        name="region"
        label={text.oblastLabel}
        hint={regionHint}
        empty={text.anyOblast}
        options={regions.map(({ code, name }) => ({ value: code, text: name }))}
        defaultValue={asked.region}
      />
      {choices.map(({ name, label, words }) => (
        <Select
          key={name}
          id={`body-${name}`}
          name={name}
          label={label}
          empty={text.any}
          options={Object.entries(words).map(([value, said]) => ({ value, text: said }))}
          defaultValue={asked[name]}
        />
      ))}
    </SearchForm>
  );
}
