import type { ReactNode } from 'react';
import { useText } from '#shared/i18n/texts.ts';
import { Button } from '#shared/ui/Button.tsx';
import { Actions } from '#shared/ui/layout.tsx';
import { useAnnounce } from '#shared/ui/LiveRegion.tsx';

export interface FileToSave {
  readonly name: string;
  readonly content: Blob;
}

/** A browser reads the address after the press is over. */
const addressLastsMs = 60_000;

const save = ({ name, content }: FileToSave): void => {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  // Folders within a container are none of the device.
  link.download = name.split('/').at(-1) ?? name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), addressLastsMs);
};

/** What was within a signed file, each to be kept on the device. */
export function SavedFiles({ files }: { readonly files: readonly FileToSave[] }): ReactNode {
  const text = useText('signatures');
  const announce = useAnnounce();
  return (
    <div data-print="no">
      <Actions>
        {files.map((file, index) => (
          <Button
            key={`${index} ${file.name}`}
            look="secondary"
            onClick={() => {
              save(file);
              announce(text.saved(file.name));
            }}
          >
            {text.save(file.name)}
          </Button>
        ))}
      </Actions>
    </div>
  );
}
