import { changeClassRoute, type ManagedAttribute, type ManagedClass } from '@cabinet/contracts/managed-classes';
import { useSuspenseQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useEffect, useState } from 'react';
import { useNavigate } from 'react-router-dom';
import { ApiProblem, call } from '#shared/api/client.ts';
import { problemWords } from '#shared/api/problem-words.ts';
import { useChange } from '#shared/api/use-change.ts';
import { RefusalErrors } from '#shared/form/RefusalErrors.tsx';
import { usePress } from '#shared/form/use-press.ts';
import { type Refusals, useRefusals } from '#shared/form/use-refusals.ts';
import { useSeen } from '#shared/form/use-seen.ts';
import { useBilingual } from '#shared/i18n/bilingual.ts';
import { useText } from '#shared/i18n/texts.ts';
import { Page } from '#shared/navigation/Page.tsx';
import { staffPathTo } from '#shared/navigation/staff-paths.ts';
import { useCodeParameter } from '#shared/navigation/use-parameter.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Actions, Card, Lead, Link, VisuallyHidden } from '#shared/ui/layout.tsx';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';
import { Select } from '#shared/ui/TextInput.tsx';
import { formOf } from '../class-form.ts';
import { raised } from '../moved.ts';
import { managedAttributesQuery, managedClassQuery } from '../queries.ts';
import { inAddress } from '../tree.ts';

const selectId = 'attribute';

interface ListProps {
  readonly keys: readonly string[];
  readonly nameOf: (key: string) => string;
  readonly onChange: (keys: readonly string[]) => void;
}

const raiseId = (key: string): string => `raise-${key}`;

/** The attributes of a class in their order, each to be raised or taken out. */
function Chosen({ keys, nameOf, onChange }: ListProps): ReactNode {
  const { attributesOfClass: text } = useText('managedClasses');
  const announce = useAnnounce();
  const [focused, setFocused] = useState<string>();
  // A row that has moved has lost the focus with its place.
  useEffect(() => {
    if (focused !== undefined) document.getElementById(focused)?.focus();
  }, [focused, keys]);
  const raise = (key: string, at: number): void => {
    onChange(raised(keys, at));
    announce(text.raised(nameOf(key), at));
    // The first has no way up: its button is gone.
    setFocused(at > 1 ? raiseId(key) : selectId);
  };
  const remove = (key: string): void => {
    onChange(keys.filter((one) => one !== key));
    announce(text.removed(nameOf(key)));
    setFocused(selectId);
  };
  if (keys.length === 0) return <p>{text.none}</p>;
  return (
    <ol>
      {keys.map((key, at) => (
        <li key={key}>
          <strong>{nameOf(key)}</strong>
          <Actions>
            {at > 0 && (
              <Button id={raiseId(key)} look="plain" onClick={() => raise(key, at)}>
                {text.raise} <VisuallyHidden>{nameOf(key)}</VisuallyHidden>
              </Button>
            )}
            <Button look="plain" onClick={() => remove(key)}>
              {text.remove} <VisuallyHidden>{nameOf(key)}</VisuallyHidden>
            </Button>
          </Actions>
        </li>
      ))}
    </ol>
  );
}

interface AddProps extends ListProps {
  readonly all: readonly ManagedAttribute[];
  readonly refusals: Refusals;
}

function Add({ keys, nameOf, onChange, all, refusals }: AddProps): ReactNode {
  const { attributesOfClass: text } = useText('managedClasses');
  const announce = useAnnounce();
  const add = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = event.currentTarget;
    const key = String(new FormData(form).get(selectId) ?? '');
    refusals.refuse(key ? [] : [{ fieldId: selectId, text: text.missing }]);
    if (!key) return;
    onChange([...keys, key]);
    announce(text.added(nameOf(key)));
    form.reset();
  };
  return (
    <Card>
      <form noValidate onSubmit={add}>
        <Select
          id={selectId}
          name={selectId}
          label={text.add}
          error={refusals.at(selectId)}
          options={all.filter(({ key }) => !keys.includes(key)).map(({ key }) => ({ value: key, text: nameOf(key) }))}
        />
        <Button type="submit" look="secondary">
          {text.addIt}
        </Button>
      </form>
    </Card>
  );
}

/** Sends the class with these attributes; what is refused is told above and at the choice. */
const useSave = (own: ManagedClass, refusals: Refusals) => {
  const { stale } = useText('managedClasses');
  const { errors } = useText('common');
  const change = useChange('catalogue', stale);
  const navigate = useNavigate();
  const press = usePress();
  const params = { code: inAddress(own.code) };
  const save = (attributeKeys: readonly string[]): void =>
    press.press(async () => {
      const body = { version: own.version, class: { ...formOf(own), attributeKeys: [...attributeKeys] } };
      try {
        await change(() => call(changeClassRoute, { params, body }));
      } catch (refusal) {
        const told = refusal instanceof ApiProblem ? refusal.errors.map(({ text }) => text) : [];
        const words = told.length > 0 ? told : [problemWords(refusal, errors).detail];
        refusals.refuse(words.map((text) => ({ fieldId: selectId, text })));
        return;
      }
      await navigate(staffPathTo('managedClass', params), { state: { news: 'saved' } });
    });
  return { busy: press.busy, save };
};

/** O10: by what products of a class are told apart, in which order. */
export function ClassAttributesPage(): ReactNode {
  const { attributesOfClass: text, one, editor } = useText('managedClasses');
  const say = useBilingual();
  const { data } = useSuspenseQuery(managedClassQuery(useCodeParameter('code')));
  const own = useSeen(data);
  const { data: all } = useSuspenseQuery(managedAttributesQuery);
  const refusals = useRefusals();
  const [keys, setKeys] = useState<readonly string[]>(own.attributeKeys);
  const { busy, save } = useSave(own, refusals);
  const known = new Map(all.map(({ key, name, unit }) => [key, [say(name), say(unit)].filter(Boolean).join(', ')]));
  const nameOf = (key: string): string => known.get(key) ?? key;
  const back = staffPathTo('managedClass', { code: inAddress(own.code) });
  const name = one.title(own.code, say({ uk: own.nameUk, en: own.nameEn }));
  const list = { keys, nameOf, onChange: setKeys };
  return (
    <Page title={text.title(name)} back={{ href: back, text: name }} errors={<RefusalErrors refusals={refusals} />}>
      <Lead>{text.lead}</Lead>
      <Chosen {...list} />
      <Add {...list} all={all} refusals={refusals} />
      <Actions>
        <Button busy={busy} onClick={() => save(keys)}>
          {editor.save}
        </Button>
        <Link href={back}>{editor.leave}</Link>
      </Actions>
    </Page>
  );
}
