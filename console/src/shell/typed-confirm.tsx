import { Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Dialog } from './dialog.tsx';
import { FormFoot } from './form-foot.tsx';

type Properties = {
  title: string;
  text: string;
  /** What has to be typed, and the sentence that asks for it. */
  word: string;
  label: string;
  action: string;
  isPending: boolean;
  run: () => void;
  close: () => void;
};

/** Before something large goes for good, its name is typed. */
export function TypedConfirm({ title, text, word, label, action, isPending, run, close }: Properties) {
  const [typed, setTyped] = useState('');
  const isSure = typed.trim() === word.trim();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isSure) run();
  };
  return (
    <Dialog opened onClose={close} title={title}>
      <form onSubmit={submit}>
        <Stack>
          <Text size="sm">{text}</Text>
          <TextInput
            data-autofocus
            autoComplete="off"
            label={label}
            value={typed}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <FormFoot isDangerous disabled={!isSure} isPending={isPending} action={action} close={close} />
        </Stack>
      </form>
    </Dialog>
  );
}
