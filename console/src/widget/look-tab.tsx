import {
  Button,
  Checkbox,
  ColorInput,
  Group,
  SegmentedControl,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
} from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Card } from '../settings/settings-page.tsx';
import { Preview } from './preview.tsx';
import { useSaveSettings, type WidgetSettings } from './widget-queries.ts';

type Fields = Pick<WidgetSettings['appearance'], 'displayName' | 'primaryColor' | 'position' | 'languages'> &
  Record<'greetingDe' | 'greetingEn' | 'suggestionsDe' | 'suggestionsEn', string>;

const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim().slice(0, 200))
    .filter(Boolean)
    .slice(0, 4);

export function LookTab({ settings }: { settings: WidgetSettings }) {
  const { t } = useTranslation('widget');
  const { t: common } = useTranslation();
  const save = useSaveSettings();
  const { greeting, suggestions, ...appearance } = settings.appearance;
  const form = useForm<Fields>({
    initialValues: {
      displayName: appearance.displayName,
      primaryColor: appearance.primaryColor,
      position: appearance.position,
      languages: appearance.languages,
      greetingDe: greeting.de ?? '',
      greetingEn: greeting.en ?? '',
      suggestionsDe: suggestions.de?.join('\n') ?? '',
      suggestionsEn: suggestions.en?.join('\n') ?? '',
    },
    validate: { primaryColor: (color) => (/^#[0-9a-f]{6}$/i.test(color) ? null : t('colorInvalid')) },
  });
  const { values } = form;
  const submit = ({ greetingDe, greetingEn, suggestionsDe, suggestionsEn, ...rest }: Fields) =>
    save.mutate(
      {
        appearance: {
          ...rest,
          greeting: { de: greetingDe, en: greetingEn },
          suggestions: { de: lines(suggestionsDe), en: lines(suggestionsEn) },
        },
      },
      { onSuccess: () => form.resetDirty() },
    );
  return (
    <form noValidate onSubmit={form.onSubmit(submit)}>
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Card>
          <Stack>
            <TextInput label={t('look.name')} maxLength={80} {...form.getInputProps('displayName')} />
            <ColorInput
              label={t('look.color')}
              format="hex"
              eyeDropperButtonProps={{ 'aria-label': t('look.pick') }}
              {...form.getInputProps('primaryColor')}
            />
            <div>
              <Text size="sm" fw={500} mb={4}>
                {t('look.position')}
              </Text>
              <SegmentedControl
                aria-label={t('look.position')}
                data={[
                  { value: 'bottom-left', label: t('look.left') },
                  { value: 'bottom-right', label: t('look.right') },
                ]}
                {...form.getInputProps('position')}
              />
            </div>
            <Checkbox.Group
              label={t('look.languages')}
              value={values.languages}
              onChange={(chosen) => chosen.length > 0 && form.setFieldValue('languages', chosen as Fields['languages'])}
            >
              <Group mt={6}>
                <Checkbox value="de" label={t('german')} />
                <Checkbox value="en" label={t('english')} />
              </Group>
            </Checkbox.Group>
            {values.languages.map((language) => {
              const [end, name] = language === 'de' ? (['De', t('german')] as const) : (['En', t('english')] as const);
              return (
                <Stack key={language} gap="xs">
                  <TextInput
                    label={`${t('look.greeting')} (${name})`}
                    description={t('look.greetingHint')}
                    maxLength={200}
                    {...form.getInputProps(`greeting${end}`)}
                  />
                  <Textarea
                    label={`${t('look.suggestions')} (${name})`}
                    description={t('look.suggestionsHint')}
                    autosize
                    minRows={2}
                    maxRows={5}
                    {...form.getInputProps(`suggestions${end}`)}
                  />
                </Stack>
              );
            })}
            <Group justify="flex-end">
              <Button type="submit" disabled={!form.isDirty()} loading={save.isPending}>
                {common('actions.save')}
              </Button>
            </Group>
          </Stack>
        </Card>
        <Preview
          name={values.displayName}
          color={/^#[0-9a-f]{6}$/i.test(values.primaryColor) ? values.primaryColor : appearance.primaryColor}
          position={values.position}
          greeting={(values.languages[0] === 'en' ? values.greetingEn : values.greetingDe) || t('look.hello')}
          suggestions={lines(values.languages[0] === 'en' ? values.suggestionsEn : values.suggestionsDe)}
        />
      </SimpleGrid>
    </form>
  );
}
