import { Button, Group } from '@mantine/core';
import { useTranslation } from 'react-i18next';

type Properties = {
  /** The word on the button that sends the form, where it isn't "Save". */
  action?: string;
  isPending: boolean;
  disabled?: boolean;
  isDangerous?: boolean;
  close: () => void;
};

/** The end of a form in a dialog: leave it, or send it. */
export function FormFoot({ action, isPending, disabled = false, isDangerous = false, close }: Properties) {
  const { t } = useTranslation();
  return (
    <Group justify="flex-end">
      <Button variant="default" onClick={close}>
        {t('actions.cancel')}
      </Button>
      <Button type="submit" loading={isPending} disabled={disabled} {...(isDangerous && { color: 'red.8' })}>
        {action ?? t('actions.save')}
      </Button>
    </Group>
  );
}
