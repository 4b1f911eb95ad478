import { CopyButton, Tooltip, UnstyledButton } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './context.module.css';

/** A click copies the value: e-mail and numbers are mostly looked up to be used elsewhere. */
export function Fact({ name, text, children }: { name: string; text?: string | undefined; children?: ReactNode }) {
  const { t } = useTranslation();
  if (!text && !children) return null;
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {children ?? (
          <CopyButton value={text ?? ''}>
            {({ copied, copy }) => (
              <Tooltip label={copied ? t('actions.copied') : t('actions.copy')} position="left">
                <UnstyledButton className={styles['value']} onClick={copy}>
                  {text}
                </UnstyledButton>
              </Tooltip>
            )}
          </CopyButton>
        )}
      </dd>
    </div>
  );
}
