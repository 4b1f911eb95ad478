import { SegmentedControl } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { changeLanguage, type Language, languages } from '../language/index.ts';

const names: Record<Language, string> = { de: 'Deutsch', en: 'English' };

type Properties = { fullWidth?: boolean; chosen?: (language: Language) => void };

export function LanguageSwitch({ fullWidth = false, chosen }: Properties) {
  const { t, i18n } = useTranslation();
  return (
    <SegmentedControl
      size="xs"
      fullWidth={fullWidth}
      aria-label={t('profile.language')}
      value={i18n.language}
      data={languages.map((language) => ({ value: language, label: names[language] }))}
      onChange={(value) => {
        const language = value as Language;
        void changeLanguage(language);
        chosen?.(language);
      }}
    />
  );
}
