import { useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { FileField } from '#shared/form/FileField.tsx';
import { PasswordField, SelectField } from '#shared/form/fields.tsx';
import { Form } from '#shared/form/Form.tsx';
import { useText } from '#shared/i18n/texts.ts';
import { InsetText } from '#shared/ui/InsetText.tsx';
import { centresQuery } from './centres-query.ts';
import { type Key, unknownCentre } from './use-key.ts';

interface Props {
  readonly keyOf: Key;
  /** Other buttons beside the main one. */
  readonly beside?: ReactNode;
}

/** What is asked to open a key: whose it is, the file and its password. */
export function KeyFields({ keyOf: { form, asksCertificate }, beside }: Props): ReactNode {
  const text = useText('signing');
  const centres = useSuspenseQuery(centresQuery).data.items;
  const options = centres.map(({ id, name, test }) => ({ value: id, text: test ? text.testCentre(name) : name }));
  return (
    <>
      <InsetText>
        <p>{text.staysHere}</p>
      </InsetText>
      <Form form={form} submit={text.open} sending={text.opening} beside={beside}>
        <SelectField
          form={form}
          name="centre"
          label={text.centre}
          hint={text.centreHint}
          options={[...options, { value: unknownCentre, text: text.centreUnknown }]}
        />
        <FileField form={form} name="file" label={text.file} hint={text.fileHint} />
        {asksCertificate && (
          <FileField
            form={form}
            name="certificate"
            label={text.certificate}
            hint={text.certificateHint}
            accept=".cer,.crt,.pem,.der"
            optional
          />
        )}
        <PasswordField form={form} name="password" label={text.password} hint={text.passwordHint} autoComplete="off" />
      </Form>
    </>
  );
}
