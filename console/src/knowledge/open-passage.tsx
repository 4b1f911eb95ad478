import { Button } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconQuote } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { PassageDialog } from './passage-dialog.tsx';

/** Beside a cited text: shows it where it stands. */
export function OpenPassage({ id }: { id: string }) {
  const { t } = useTranslation('knowledge');
  const [isOpen, dialog] = useDisclosure(false);
  return (
    <>
      <Button size="compact-sm" variant="subtle" mt={4} leftSection={<IconQuote size={14} />} onClick={dialog.open}>
        {t('passage.show')}
      </Button>
      {isOpen && <PassageDialog id={id} close={dialog.close} />}
    </>
  );
}
